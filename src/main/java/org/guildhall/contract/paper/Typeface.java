package org.guildhall.contract.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A typeface of printed documents. There are three, parsed once and shared by all threads: Latin
/// (with Greek and Cyrillic) in two weights, Chinese in one. `src/main/resources/fonts/README.md`
/// tells their origin.
public final class Typeface {
    /// Latin, Greek and Cyrillic.
    public static final Typeface LATIN = new Typeface("NotoSans-Regular");

    static final Typeface LATIN_BOLD = new Typeface("NotoSans-Bold");

    /// Chinese, and Latin beside it.
    public static final Typeface CHINESE = new Typeface("NotoSansSC-Regular");

    private final String file;
    private final TrueTypeFont parsed;

    private Typeface(String file) {
        this.file = file;
        this.parsed = parse(file);
    }

    /// This typeface as a font of one document, which will hold only the signs it uses.
    public PDFont in(PDDocument document) {
        try {
            return PDType0Font.load(document, parsed, true);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// Whether there is a glyph for the code point.
    public boolean covers(int sign) {
        try {
            return sign < 0x10000 && parsed.getUnicodeCmapLookup().getGlyphId(sign) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// The text as these typefaces can print it: composed, without control signs, and a sign that
    /// none of them has named by its code point (`[U+1F600]`) instead of a blank box.
    public static String printable(String text) {
        var out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(sign -> out.append(printable(sign)));
        return out.toString();
    }

    private static String printable(int sign) {
        return switch (Character.getType(sign)) {
            case Character.FORMAT -> "";
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> " ";
            default -> known(sign) ? Character.toString(sign) : substitute(sign);
        };
    }

    private static String substitute(int sign) {
        var plain = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC);
        return plain.codePoints().allMatch(Typeface::known)
                ? plain
                : String.format(Locale.ROOT, "[U+%04X]", sign);
    }

    private static boolean known(int sign) {
        return LATIN.covers(sign) || CHINESE.covers(sign);
    }

    private static TrueTypeFont parse(String file) {
        try (var in = Typeface.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("font " + file + " is not in the program");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
