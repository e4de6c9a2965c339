package org.guildhall.casefile;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Properties;
import org.guildhall.platform.mail.Mail;

/// A letter as any mail program opens it, under the Message-ID that it was sent with.
final class Eml {
    private static final String UTF_8 = "utf-8";

    private Eml() {}

    static byte[] of(Mail mail, String sender) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom(new InternetAddress(sender));
            message.setRecipient(
                    RecipientType.TO,
                    new InternetAddress(mail.recipient(), mail.recipientName(), UTF_8));
            message.setSubject(mail.title(), UTF_8);
            message.setSentDate(Date.from(mail.sentAt().orElse(mail.createdAt())));
            message.setContent(
                    new MimeMultipart(
                            "alternative", part(mail.plain(), "plain"), part(mail.html(), "html")));
            message.saveChanges();
            message.setHeader("Message-ID", mail.messageId());
            message.setHeader("X-Guildhall-State", mail.state().name());
            var out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (IOException | MessagingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static MimeBodyPart part(String words, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, UTF_8, kind);
        return part;
    }
}
