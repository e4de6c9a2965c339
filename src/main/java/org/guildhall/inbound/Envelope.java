package org.guildhall.inbound;

import java.util.List;
import java.util.Locale;

/// What is known of a mail from outside of it (RFC 5321 section 2.3.1).
///
/// @param sender its return path; empty when a mail server wrote it
/// @param recipients which of the desk's addresses it was brought to, tokens and all; empty when
///   only its head says so
public record Envelope(Way way, String sender, List<String> recipients) {
    public Envelope {
        sender = sender.toLowerCase(Locale.ROOT);
        recipients = recipients.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    }
}
