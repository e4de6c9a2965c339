package org.guildhall.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.tika.Tika;
import org.guildhall.platform.web.Invalid;
import org.springframework.web.multipart.MultipartFile;

/// A document that a person gave us: what it is was read from its bytes, not from its name.
public record Upload(String name, MediaKind kind, byte[] content) {
    /// The largest document taken, in bytes: 10 MB.
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;
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
        JPEG("image/jpeg");

        private final String mediaType;

        MediaKind(String mediaType) {
            this.mediaType = mediaType;
        }

        /// As HTTP names it.
        public String mediaType() {
            return mediaType;
        }
    }

    /// Checks an upload: refused when empty, larger than 10 MB, or neither PDF nor PNG nor JPEG
    /// inside.
    public static Upload of(MultipartFile file) {
        if (file.isEmpty()) throw Invalid.because("platform.upload.empty");
        if (file.getSize() > LARGEST) throw Invalid.because("platform.upload.large");
        try {
            return of(String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The same check on bytes that are here already.
    public static Upload of(String name, byte[] content) {
        if (content.length == 0) throw Invalid.because("platform.upload.empty");
        if (content.length > LARGEST) throw Invalid.because("platform.upload.large");
        var kind = KINDS.get(SNIFFER.detect(content));
        if (kind == null) throw Invalid.because("platform.upload.kind");
        return new Upload(safe(name), kind, content);
    }

    private static String safe(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "_").strip();
        if (plain.isEmpty()) return "document";
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
