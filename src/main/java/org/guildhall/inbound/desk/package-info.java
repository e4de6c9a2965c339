/// The desk's pages of mails that came in.
@NullMarked
package org.guildhall.inbound.desk;

import org.jspecify.annotations.NullMarked;
