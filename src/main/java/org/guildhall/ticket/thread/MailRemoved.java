package org.guildhall.ticket.thread;

import org.springframework.modulith.NamedInterface;

/// A text or a file that came by a mail was taken out of a conversation for good. Whoever keeps
/// that mail as it came lets it go when told, in the transaction that removes it.
///
/// @param mailId its Message-ID
@NamedInterface("thread")
public record MailRemoved(String mailId) {}
