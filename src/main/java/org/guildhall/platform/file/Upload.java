package org.guildhall.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.tika.Tika;
import org.guildhall.platform.web.Invalid;
import org.springframework.web.multipart.MultipartFile;

/// A document that a person gave us: what it is was read from its bytes, not from its name.
public record Upload(String name, MediaKind kind, byte[] content) {
    /// The largest document taken, in bytes: 20 MB, as the server and a proxy before it let
    /// through.
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ENDING = 6;
    private static final Tika SNIFFER = new Tika();
    private static final Map<String, MediaKind> KINDS =
            Map.of(
                    "application/pdf",
                    MediaKind.PDF,
                    "image/png",
                    MediaKind.PNG,
                    "image/jpeg",
                    MediaKind.JPEG);

    /// Kinds of documents that are taken.
    public enum MediaKind {
        PDF("application/pdf"),
        PNG("image/png"),
        JPEG("image/jpeg"),
        /// Words in UTF-8, such as a log: only where a conversation takes files, see [Uploads].
        TEXT("text/plain;charset=UTF-8");

        private final String mediaType;

        MediaKind(String mediaType) {
            this.mediaType = mediaType;
        }

        /// As HTTP names it.
        public String mediaType() {
            return mediaType;
        }
    }

    /// Checks an upload: refused when empty, larger than 20 MB, or neither PDF nor PNG nor JPEG
    /// inside.
    public static Upload of(MultipartFile file) {
        return of(name(file), bytes(file));
    }

    /// A file of a conversation that a form brought, like [#attachment(String, byte[])] takes it.
    public static Upload attachment(MultipartFile file) {
        return attachment(name(file), bytes(file));
    }

    private static String name(MultipartFile file) {
        return String.valueOf(file.getOriginalFilename());
    }

    private static byte[] bytes(MultipartFile file) {
        if (file.getSize() > LARGEST) throw Invalid.because("platform.upload.large");
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The same check on bytes that are here already.
    public static Upload of(String name, byte[] content) {
        return of(name, content, "platform.upload.kind");
    }

    /// A file of a conversation: what [#of(String, byte[])] takes, and plain text. Text that looks
    /// like something else, a page or a script, is named so that nobody's computer runs it.
    public static Upload attachment(String name, byte[] content) {
        if (content.length == 0 || content.length > LARGEST || !PlainText.is(content)) {
            return of(name, content, "platform.upload.kind-or-text");
        }
        return new Upload(PlainText.named(safe(name)), MediaKind.TEXT, content);
    }

    private static Upload of(String name, byte[] content, String refusal) {
        if (content.length == 0) throw Invalid.because("platform.upload.empty");
        if (content.length > LARGEST) throw Invalid.because("platform.upload.large");
        var kind = KINDS.get(SNIFFER.detect(content));
        if (kind == null) throw Invalid.because(refusal);
        return new Upload(safe(name), kind, content);
    }

    private static String safe(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*&&[^\\u200c\\u200d]]", "_").strip();
        if (plain.isEmpty()) return "document";
        return plain.length() <= LONGEST_NAME ? plain : shortened(plain);
    }

    /// Without a part of its end, but with its ending, by which computers know what opens it.
    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        var end = LONGEST_NAME - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) end--;
        return name.substring(0, end) + ending;
    }
}
