package org.guildhall.inbound.way;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.guildhall.inbound.Arrivals;
import org.guildhall.inbound.Envelope;
import org.guildhall.inbound.Way;
import org.guildhall.platform.mailbox.Fate;
import org.guildhall.platform.mailbox.MailboxReader;
import org.guildhall.platform.settings.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Empties the desk's mailbox. A mail is taken out only once it is kept; killed in between, it is
/// found again and known again. One that is too large stays, flagged, for whoever wants it.
final class DeskBox {
    private static final Logger LOG = LoggerFactory.getLogger(DeskBox.class);

    private final MailboxReader box;
    private final Arrivals arrivals;
    private final BoxStore state;

    DeskBox(Mailbox box, Arrivals arrivals, BoxStore state) {
        this.box = new MailboxReader(box);
        this.arrivals = arrivals;
        this.state = state;
    }

    void read() {
        try {
            box.read(this::sort);
            state.read();
        } catch (MessagingException away) {
            state.away(String.valueOf(away.getMessage()));
            LOG.atWarn().addKeyValue("failure", away).log("the desk's mailbox away");
        }
    }

    private Fate sort(Message mail) throws MessagingException, IOException {
        var size = mail.getSize();
        var envelope = new Envelope(Way.IMAP, sender(mail), List.of());
        if (size > Arrivals.LARGEST) {
            arrivals.refuse(envelope, head(mail), size);
            return Fate.FLAGGED;
        }
        var bytes = new ByteArrayOutputStream(Math.max(size, 1024));
        mail.writeTo(bytes);
        arrivals.take(envelope, bytes.toByteArray());
        return Fate.TAKEN;
    }

    /// As the server that delivered it noted it; a mail whose way is not known has some sender.
    private static String sender(Message mail) throws MessagingException {
        var path = mail.getHeader("Return-Path");
        return path == null || path.length == 0 ? "unknown" : path[0].replaceAll("[<>\\s]", "");
    }

    private static byte[] head(Message mail) throws MessagingException {
        var head = new StringBuilder();
        for (var header : Collections.list(mail.getAllHeaders())) {
            head.append(header.getName()).append(": ").append(header.getValue()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
