/// Mailboxes of ours that others write to, read by IMAP: connecting, what is new, and what becomes
/// of a mail once it was understood.
@NullMarked
package org.guildhall.platform.mailbox;

import org.jspecify.annotations.NullMarked;
