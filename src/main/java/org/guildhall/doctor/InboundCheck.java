package org.guildhall.doctor;

import jakarta.mail.MessagingException;
import java.io.IOException;
import org.guildhall.platform.mailbox.MailboxReader;
import org.guildhall.platform.settings.Inbound;
import org.guildhall.platform.settings.Mailbox;

/// Whether the ways are open by which mail comes in.
final class InboundCheck {
    private InboundCheck() {}

    /// Whether a mailbox lets us in; nothing in it is touched.
    static Finding mailbox(Mailbox box) {
        var name = box.address() + " at " + box.host() + ":" + box.port();
        try {
            return Finding.ok(
                    "mailbox", name + ", " + new MailboxReader(box).look() + " lie in it");
        } catch (MessagingException away) {
            return Finding.failed(
                    "mailbox",
                    name + ": " + away.getMessage(),
                    "start its server, open the way there, or mend the mailbox's settings; mails wait"
                            + " in it meanwhile");
        }
    }

    /// Whether the listener answers; it does only while Guildhall runs.
    static Finding listener(Inbound.Listener listener) {
        var host = listener.address().equals("0.0.0.0") ? "127.0.0.1" : listener.address();
        var name = host + ":" + listener.port();
        try (var talk = SmtpTalk.with(host, listener.port())) {
            return Finding.ok("mail listener", name + " answers: " + talk.greeting());
        } catch (IOException away) {
            return Finding.warning(
                    "mail listener",
                    name + ": " + away.getMessage(),
                    "start Guildhall; other mail servers keep their mails meanwhile");
        }
    }
}
