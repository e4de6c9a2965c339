package org.guildhall.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.EmailAddress;
import org.guildhall.ticket.lifecycle.Channel;

/// Mails as they come in, after they were read.
final class Mails {
    private Mails() {}

    static Incoming from(String sender, String words) {
        return from(sender, words, "<" + UUID.randomUUID() + "@customer.example>");
    }

    static Incoming from(String sender, String words, String mailId) {
        return new Incoming(
                new EmailAddress(sender),
                "Mail Only",
                "No way in",
                words,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Channel.MAIL,
                Optional.of(mailId));
    }
}
