package org.guildhall.inbound.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.HeaderImpl;
import org.apache.james.mime4j.stream.MimeConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a mail from its bytes (RFC 5322, RFC 2045). Whatever is wrong with it, something is read:
/// at the worst its body as it came.
public final class MailReader {
    private static final Logger LOG = LoggerFactory.getLogger(MailReader.class);
    private static final int LONGEST_HEAD = 256 * 1024;
    private static final int LONGEST_BODY = 100 * 1024;

    /// More parts than that are there to keep somebody's program busy.
    private static final int MOST_PARTS = 200;

    private static final byte[] PART = "boundary=".getBytes(StandardCharsets.US_ASCII);

    private static final MimeConfig LENIENT =
            MimeConfig.custom()
                    .setMaxLineLen(-1)
                    .setMaxHeaderLen(LONGEST_HEAD)
                    .setMaxHeaderCount(2000)
                    .build();

    private MailReader() {}

    /// Reads a mail.
    ///
    /// @param bounced whether its envelope names no sender
    public static ReadMail read(byte[] mail, boolean bounced) {
        if (count(mail) > MOST_PARTS) return asItCame(mail, bounced);
        try {
            return whole(mail, bounced);
        } catch (MimeException | IOException | RuntimeException | StackOverflowError broken) {
            LOG.atInfo().addKeyValue("failure", broken.toString()).log("mail broken");
            return asItCame(mail, bounced);
        }
    }

    /// Reads only its head.
    public static ReadMail head(byte[] mail, boolean bounced) {
        return read(header(head(mail)), bounced, Quotes.in("", ""), List.of(), false);
    }

    private static ReadMail whole(byte[] mail, boolean bounced) throws MimeException, IOException {
        var message = builder().parseMessage(new ByteArrayInputStream(mail));
        try {
            var head = new Head(message.getHeader());
            var parts = Parts.of(message);
            var quotes = Quotes.in(parts.text(), head.subject());
            return read(head, bounced, quotes, parts.files(), true);
        } finally {
            message.dispose();
        }
    }

    private static ReadMail asItCame(byte[] mail, boolean bounced) {
        var bare = head(mail);
        var from = Math.min(bare.length, mail.length);
        var body = Arrays.copyOfRange(mail, from, Math.min(mail.length, from + LONGEST_BODY));
        var quotes = Quotes.in(Charsets.text(body, ""), "");
        return read(header(bare), bounced, quotes, List.of(), false);
    }

    private static ReadMail read(
            Head head, boolean bounced, Quotes quotes, List<Enclosure> files, boolean whole) {
        return new ReadMail(
                head.messageId(),
                head.from(),
                head.addressed(),
                head.subject(),
                head.references(),
                Machines.of(head, bounced),
                head.count("Received"),
                quotes.own(),
                quotes.quoted(),
                files,
                whole);
    }

    static Head header(byte[] head) {
        try {
            return new Head(builder().parseHeader(new ByteArrayInputStream(head)));
        } catch (IOException | RuntimeException _) {
            return new Head(new HeaderImpl());
        }
    }

    /// Up to the first empty line, as far as a head goes.
    static byte[] head(byte[] mail) {
        var most = Math.min(mail.length, LONGEST_HEAD);
        for (var at = 1; at < most; at++) {
            var ended = mail[at] == '\n' && (mail[at - 1] == '\n' || isEmptyLine(mail, at));
            if (ended) return Arrays.copyOf(mail, at + 1);
        }
        return Arrays.copyOf(mail, most);
    }

    private static boolean isEmptyLine(byte[] mail, int at) {
        return mail[at - 1] == '\r' && at > 1 && mail[at - 2] == '\n';
    }

    private static int count(byte[] mail) {
        var found = 0;
        for (var at = 0; at <= mail.length - PART.length; at++) {
            if (mail[at] == PART[0]
                    && Arrays.equals(mail, at, at + PART.length, PART, 0, PART.length)) found++;
        }
        return found;
    }

    private static DefaultMessageBuilder builder() {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LENIENT);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        builder.setBodyFactory(new BasicBodyFactory(true));
        return builder;
    }
}
