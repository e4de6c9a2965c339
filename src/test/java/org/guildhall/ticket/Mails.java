package org.guildhall.ticket;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Uid;
import org.guildhall.account.EmailAddress;
import org.guildhall.ticket.lifecycle.Channel;

/// Mails as they come in, after they were read.
final class Mails {
    private Mails() {}

    static Incoming from(String sender, String words) {
        return from(sender, words, "<" + UUID.randomUUID() + "@customer.example>");
    }

    static Incoming in(Locale language, String sender, String words) {
        var mail = from(sender, words);
        return new Incoming(
                mail.from(),
                mail.name(),
                mail.title(),
                mail.words(),
                mail.uid(),
                Optional.of(language),
                mail.files(),
                mail.channel(),
                mail.mailId());
    }

    static Incoming naming(Uid uid, String sender) {
        var mail = from(sender, "It is " + uid.grouped());
        return new Incoming(
                mail.from(),
                mail.name(),
                mail.title(),
                mail.words(),
                Optional.of(uid),
                mail.language(),
                mail.files(),
                mail.channel(),
                mail.mailId());
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
