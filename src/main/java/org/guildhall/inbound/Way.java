package org.guildhall.inbound;

/// How a mail came in.
public enum Way {
    /// Out of the desk's mailbox.
    IMAP,
    /// From another mail server, through the listener of our own.
    SMTP
}
