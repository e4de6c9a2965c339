package org.guildhall.inbound.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Text out of bytes, whatever charset a mail names, and none at all. What mail programs write
/// under a charset's name is often its larger brother, as browsers know (WHATWG Encoding Standard,
/// section 4.2).
final class Charsets {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Map<String, String> LARGER =
            Map.of(
                    "us-ascii", "windows-1252",
                    "ascii", "windows-1252",
                    "iso-8859-1", "windows-1252",
                    "latin1", "windows-1252",
                    "gb2312", "GB18030",
                    "gbk", "GB18030",
                    "x-gbk", "GB18030",
                    "shift_jis", "windows-31j",
                    "x-sjis", "windows-31j",
                    "ks_c_5601-1987", "x-windows-949");

    private Charsets() {}

    /// As the charset of that name, unless the bytes say otherwise.
    static String text(byte[] bytes, String name) {
        return shifted(bytes, name)
                .or(() -> strict(bytes, UTF_8))
                .or(() -> named(name).flatMap(charset -> strict(bytes, charset)))
                .or(() -> named(name).map(charset -> new String(bytes, charset)))
                .map(Charsets::clean)
                .orElseGet(() -> clean(new String(bytes, WESTERN)));
    }

    /// Without what no text has: no NUL, which the database refuses, and no other control sign.
    static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\x{FFFE}\\x{FFFF}\\x{FEFF}]", "")
                .replaceAll("[\\x{D800}-\\x{DBFF}](?![\\x{DC00}-\\x{DFFF}])", "");
    }

    /// Charsets whose bytes are good UTF-8 too, and mean something else.
    private static Optional<String> shifted(byte[] bytes, String name) {
        var plain = plain(name);
        var wide = plain.startsWith("utf-16") && hasNul(bytes);
        return plain.startsWith("iso-2022") || wide
                ? named(name).flatMap(charset -> strict(bytes, charset))
                : Optional.empty();
    }

    private static boolean hasNul(byte[] bytes) {
        for (var each : bytes) if (each == 0) return true;
        return false;
    }

    private static String plain(String name) {
        return name.replaceAll("[\"'\\s]", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<Charset> named(String name) {
        var plain = plain(name);
        try {
            return plain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Charset.forName(LARGER.getOrDefault(plain, plain)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
