package org.guildhall.platform.mail.bounce;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.platform.mail.ReturnTokens;
import org.jspecify.annotations.Nullable;

/// Reads what came back (RFC 3464, RFC 3834). Every mail system writes it a little otherwise, so
/// what isn't there is left out, and what isn't understood is unknown.
final class ReportReader {
    /// Nobody's report is longer; what follows is the letter itself.
    private static final int LONGEST = 64 * 1024;

    private static final List<String> CAME_TO =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "To");

    /// Also with letters beyond ASCII (RFC 6533).
    private static final List<String> STATUS =
            List.of("message/delivery-status", "message/global-delivery-status");

    private static final List<String> LETTER =
            List.of(
                    "message/rfc822",
                    "text/rfc822-headers",
                    "message/global",
                    "message/global-headers");

    private final List<InternetHeaders> blocks = new ArrayList<>();
    private @Nullable String messageId;

    private ReportReader() {}

    static Returned read(Message message) throws MessagingException, IOException {
        var reader = new ReportReader();
        reader.look(message, 0);
        var told = reader.blocks.stream().filter(block -> has(block, "Action")).toList();
        if (told.isEmpty()) return isAutomatic(message) ? new Returned.AutoReply() : unknown();
        var block =
                told.stream()
                        .filter(each -> value(each, "Action").equalsIgnoreCase("failed"))
                        .findFirst()
                        .orElse(told.getFirst());
        return new Returned.Report(
                token(message),
                Optional.ofNullable(reader.messageId),
                value(block, "Action").toLowerCase(Locale.ROOT),
                value(block, "Status").replaceAll("\\s.*", ""),
                words(block));
    }

    private static Returned unknown() {
        return new Returned.Unknown();
    }

    /// Parts within parts, as deep as a report goes.
    private void look(Part part, int depth) throws MessagingException, IOException {
        if (depth > 0 && isOneOf(part, STATUS)) {
            for (var block : text(part).split("\n[ \t]*\n", -1)) blocks.add(headers(block));
        } else if (depth > 0 && isOneOf(part, LETTER)) {
            var found = headers(text(part)).getHeader("Message-ID", null);
            if (messageId == null && found != null) messageId = found.strip();
        } else if (part.isMimeType("multipart/*")
                && depth < 4
                && part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) look(parts.getBodyPart(i), depth + 1);
        }
    }

    private static boolean isOneOf(Part part, List<String> types) throws MessagingException {
        for (var type : types) if (part.isMimeType(type)) return true;
        return false;
    }

    /// A machine wrote it, and no mail server's about a letter.
    private static boolean isAutomatic(Message message) throws MessagingException {
        var submitted = header(message, "Auto-Submitted");
        return (!submitted.isEmpty() && !submitted.equalsIgnoreCase("no"))
                || !header(message, "X-Autoreply").isEmpty()
                || !header(message, "X-Autorespond").isEmpty()
                || header(message, "Precedence").equalsIgnoreCase("auto_reply")
                || message.getContentType().contains("disposition-notification");
    }

    private static Optional<String> token(Message message) throws MessagingException {
        for (var name : CAME_TO) {
            var found =
                    Stream.ofNullable(message.getHeader(name))
                            .flatMap(Stream::of)
                            .flatMap(address -> ReturnTokens.in(address).stream())
                            .findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /// `smtp; 550 5.1.1 no such user`: the words without the protocol's name.
    private static String words(InternetHeaders block) {
        var said = value(block, "Diagnostic-Code").replaceFirst("^[A-Za-z0-9-]+\\s*;\\s*", "");
        return said.isEmpty() ? value(block, "Status") : said;
    }

    private static boolean has(InternetHeaders block, String name) {
        return block.getHeader(name) != null;
    }

    private static String value(InternetHeaders block, String name) {
        var value = block.getHeader(name, null);
        return value == null ? "" : MimeUtility.unfold(value).replaceAll("\\s+", " ").strip();
    }

    private static String header(Message message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static InternetHeaders headers(String block) throws MessagingException {
        var bytes = (block.strip() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        return new InternetHeaders(new ByteArrayInputStream(bytes));
    }

    /// Without what no database keeps: a report that could not be noted would be read for ever.
    private static String text(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .replace("\0", "");
        }
    }
}
