package org.guildhall.inbound.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;

/// What the parts of a mail are: words to read, and files.
final class Parts {
    private static final int DEEPEST = 20;
    private static final int MOST_FILES = 20;
    private static final int LONGEST_TEXT = 200_000;
    private static final int MOST_BYTES = 4 * LONGEST_TEXT;

    private static final Pattern SIGNATURE =
            Pattern.compile("application/(x-)?(pkcs7|pgp)-signature");

    private final StringBuilder text = new StringBuilder();
    private final List<Enclosure> files = new ArrayList<>();

    private Parts() {}

    static Parts of(Entity mail) throws IOException {
        var parts = new Parts();
        parts.look(mail, 0);
        return parts;
    }

    String text() {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT)).strip();
    }

    List<Enclosure> files() {
        return List.copyOf(files);
    }

    private void look(Entity part, int depth) throws IOException {
        if (depth > DEEPEST) return;
        switch (part.getBody()) {
            case Multipart parts when part.getMimeType().equals("multipart/alternative") ->
                    alternatives(parts, depth);
            case Multipart parts when part.getMimeType().equals("multipart/signed") ->
                    signed(parts, depth);
            case Multipart parts -> all(parts, depth);
            case Message mail when depth > 0 -> enclosed(mail, depth);
            case SingleBody body when isText(part) -> add(words(part, body));
            case SingleBody body -> file(part, body);
            case null, default -> {}
        }
    }

    private void all(Multipart parts, int depth) throws IOException {
        for (var part : parts.getBodyParts()) look(part, depth + 1);
    }

    /// Without its signature (RFC 1847): that is a machine's, and no file that anybody sent.
    private void signed(Multipart parts, int depth) throws IOException {
        for (var part : parts.getBodyParts()) {
            if (!SIGNATURE.matcher(part.getMimeType()).matches()) look(part, depth + 1);
        }
    }

    /// The same words in several ways: the plainest that says anything is read, files of any are
    /// kept.
    private void alternatives(Multipart parts, int depth) throws IOException {
        var said = new ArrayList<Parts>();
        for (var part : parts.getBodyParts()) {
            var one = new Parts();
            one.look(part, depth + 1);
            said.add(one);
        }
        said.stream()
                .filter(one -> !one.text.isEmpty())
                .findFirst()
                .ifPresent(one -> add(one.text()));
        said.forEach(one -> one.files.forEach(this::add));
    }

    /// A mail within a mail, as forwarding as an attachment makes it.
    private void enclosed(Message mail, int depth) throws IOException {
        var subject = Optional.ofNullable(mail.getSubject()).map(Charsets::clean).orElse("");
        add("---------- Forwarded message ----------\n" + subject);
        look(mail, depth + 1);
    }

    private void add(String words) {
        if (words.isBlank() || text.length() > LONGEST_TEXT) return;
        if (!text.isEmpty()) text.append("\n\n");
        text.append(words.strip());
    }

    private void add(Enclosure file) {
        if (files.size() < MOST_FILES) files.add(file);
    }

    private void file(Entity part, SingleBody body) throws IOException {
        var content = bytes(body, Integer.MAX_VALUE);
        if (content.length > 0) add(new Enclosure(name(part), content));
    }

    /// As either of its two fields calls it (RFC 2183 section 2.3; older programs know only the
    /// other one).
    private static String name(Entity part) {
        var name = part.getFilename();
        if (name == null
                && part.getHeader().getField("Content-Type") instanceof ContentTypeField type)
            name = type.getParameter("name");
        return name == null
                ? ""
                : Charsets.clean(DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT));
    }

    /// Text that is to be read, and not kept as a file.
    private static boolean isText(Entity part) {
        return part.getMimeType()
                        .matches("text/(plain|html|enriched|calendar)|message/delivery-status")
                && name(part).isEmpty()
                && !"attachment".equalsIgnoreCase(part.getDispositionType());
    }

    private static String words(Entity part, SingleBody body) throws IOException {
        var charset = Optional.ofNullable(part.getCharset()).orElse("");
        var words = Charsets.text(bytes(body, MOST_BYTES), charset.toLowerCase(Locale.ROOT));
        return part.getMimeType().equals("text/html") ? PlainHtml.text(words) : words;
    }

    private static byte[] bytes(SingleBody body, int most) throws IOException {
        try (var in = body.getInputStream()) {
            return in.readNBytes(most);
        }
    }
}
