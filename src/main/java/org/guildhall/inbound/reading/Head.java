package org.guildhall.inbound.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ContentUtil;

/// The head of a mail (RFC 5322 section 2.2), read leniently.
final class Head {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:@]+@[^\\s<>\"(),;:@]+");
    private static final int LONGEST_SUBJECT = 300;
    private static final int MOST_REFERENCES = 50;

    private static final List<String> ADDRESSED =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc");

    private final Header header;

    Head(Header header) {
        this.header = header;
    }

    /// The first value of that name; empty when there is none.
    String value(String name) {
        var field = header.getField(name);
        return field == null ? "" : decoded(field);
    }

    boolean has(String name) {
        return header.getField(name) != null;
    }

    int count(String name) {
        return header.getFields(name).size();
    }

    Optional<String> messageId() {
        return ids("Message-ID").findFirst();
    }

    String subject() {
        var subject = value("Subject").replaceAll("\\s+", " ").strip();
        return subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
    }

    /// What it answers, the nearest first (RFC 5322 section 3.6.4).
    List<String> references() {
        var chain = new ArrayList<>(ids("References").toList());
        Collections.reverse(chain);
        var all = new LinkedHashSet<>(ids("In-Reply-To").toList());
        all.addAll(chain);
        return all.stream().limit(MOST_REFERENCES).toList();
    }

    /// Who wrote it; a head with two authors names the first.
    Optional<Correspondent> from() {
        return mailbox(value("From")).or(() -> mailbox(value("Sender")));
    }

    List<String> addressed() {
        return ADDRESSED.stream()
                .map(header::getFields)
                .flatMap(Collection::stream)
                .flatMap(field -> ADDRESS.matcher(decoded(field)).results())
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private Stream<String> ids(String name) {
        return header.getFields(name).stream()
                .flatMap(field -> MESSAGE_ID.matcher(decoded(field)).results())
                .map(found -> found.group());
    }

    /// The library's own way to parse a text counts its characters and cuts its bytes there, and
    /// with them the end of an address behind a name such as 李雪.
    private static Optional<Correspondent> mailbox(String value) {
        var bytes = ContentUtil.encode(StandardCharsets.UTF_8, value);
        var all = new ParserCursor(0, bytes.length());
        try {
            return LenientAddressParser.DEFAULT.parseAddressList(bytes, all).flatten().stream()
                    .filter(mailbox -> ADDRESS.matcher(mailbox.getAddress()).matches())
                    .map(Head::correspondent)
                    .findFirst()
                    .or(() -> bare(value));
        } catch (RuntimeException _) {
            return bare(value);
        }
    }

    private static Correspondent correspondent(Mailbox mailbox) {
        var name = mailbox.getName();
        return new Correspondent(mailbox.getAddress(), name == null ? "" : name);
    }

    private static Optional<Correspondent> bare(String value) {
        return ADDRESS.matcher(value)
                .results()
                .map(found -> new Correspondent(found.group(), ""))
                .findFirst();
    }

    private static String decoded(Field field) {
        var raw = field.getRaw();
        var line = raw == null ? field.getBody() : Charsets.text(raw.toByteArray(), "");
        var value = raw == null ? line : line.substring(line.indexOf(':') + 1);
        var unfolded = value.replaceAll("\\n(?=[ \\t])", "").strip();
        return Charsets.clean(DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT));
    }
}
