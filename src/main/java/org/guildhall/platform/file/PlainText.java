package org.guildhall.platform.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Whether bytes are words: UTF-8 without a character that no text has. Logs may be coloured, so
/// the escape character is one of them. PDF begins like text and isn't.
final class PlainText {
    private static final Pattern NAMED = Pattern.compile("(?i).+\\.(txt|log|csv|json)");
    private static final String PDF = "%PDF-";

    /// Where a PDF may begin at the latest (ISO 32000-1, annex H.3.4.1).
    private static final int PDF_BEGINS = 1024;

    private PlainText() {}

    static boolean is(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return text.chars().noneMatch(PlainText::isNone) && !isPdf(content);
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// The name, ending as text does: a page or a script that is saved opens as text then.
    static String named(String name) {
        return NAMED.matcher(name).matches() ? name : name + ".txt";
    }

    private static boolean isNone(int letter) {
        return letter < ' ' ? "\t\n\f\r\u001b".indexOf(letter) < 0 : letter == 0x7f;
    }

    private static boolean isPdf(byte[] content) {
        var length = Math.min(content.length, PDF_BEGINS);
        return new String(content, 0, length, StandardCharsets.ISO_8859_1).contains(PDF);
    }
}
