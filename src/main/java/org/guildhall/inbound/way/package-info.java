/// The two ways in for the desk's mail: out of a mailbox by IMAP, and from other mail servers by
/// SMTP.
@NullMarked
package org.guildhall.inbound.way;

import org.jspecify.annotations.NullMarked;
