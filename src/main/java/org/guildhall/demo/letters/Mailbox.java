package org.guildhall.demo.letters;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.NotFound;

/// Every letter of the demo, to whomever it went.
class Mailbox {
    private final Mailroom mailroom;
    private final Settings settings;

    Mailbox(Mailroom mailroom, Settings settings) {
        this.mailroom = mailroom;
        this.settings = settings;
    }

    /// Newest first, at most 500; only those to that address, unless it is empty.
    List<KeptMail> all(String recipient) {
        return mailroom.all().stream()
                .filter(mail -> recipient.isBlank() || mail.recipient().equals(recipient.strip()))
                .map(mail -> KeptMail.of(mail, headers(mail)))
                .toList();
    }

    KeptMail one(UUID id) {
        var mail = mailroom.one(id).orElseThrow(NotFound::new);
        return KeptMail.of(mail, headers(mail));
    }

    private Map<String, String> headers(Mail mail) {
        var date = mail.createdAt().atOffset(ZoneOffset.UTC);
        var headers = new LinkedHashMap<String, String>();
        headers.put("From", settings.vendor().name() + " <" + settings.mail().from() + ">");
        headers.put("To", mail.recipientName() + " <" + mail.recipient() + ">");
        headers.put("Subject", mail.title());
        headers.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date));
        headers.put("Message-ID", mail.messageId());
        headers.put("Content-Language", mail.language());
        headers.put("Auto-Submitted", "auto-generated");
        return headers;
    }
}
