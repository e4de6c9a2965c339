package org.guildhall.contract.paper;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/// Makes the fonts that ship in `src/main/resources/fonts` from the full ones; its README says when
/// and how. Slim fonts keep a contract's text copyable: PDFBox names a glyph by the lowest code
/// point that maps to it, so radicals, compatibility ideographs and ligatures must not be there.
final class FontSlimmer {
    private static final List<String> TABLES =
            List.of(
                    "head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "name", "post", "OS/2",
                    "cvt ", "fpgm", "prep");

    private static final Charset GBK = Charset.forName("GBK");

    private FontSlimmer() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("FontSlimmer chinese|latin FULL.ttf SLIM.ttf");
        }
        IntPredicate wanted =
                switch (arguments[0]) {
                    case "chinese" -> FontSlimmer::inChineseRepertoire;
                    case "latin" -> FontSlimmer::inLatinRepertoire;
                    default -> throw new IllegalArgumentException(arguments[0]);
                };
        slim(Path.of(arguments[1]), Path.of(arguments[2]), wanted);
    }

    private static void slim(Path full, Path slim, IntPredicate wanted) throws IOException {
        try (var font = new TTFParser().parse(new RandomAccessReadBufferedFile(full.toFile()));
                var out = Files.newOutputStream(slim)) {
            var signs = signs(font, wanted);
            var subsetter = new TTFSubsetter(font, TABLES);
            signs.forEach(subsetter::add);
            subsetter.writeToStream(out);
            System.out.println(slim + ": " + signs.size() + " signs");
        }
    }

    private static List<Integer> signs(TrueTypeFont font, IntPredicate wanted) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        return IntStream.range(0x20, 0x10000)
                .filter(sign -> !Character.isSurrogate((char) sign))
                .filter(sign -> !namesAnotherSignsGlyph(sign))
                .filter(wanted)
                .filter(sign -> glyphs.getGlyphId(sign) > 0)
                .boxed()
                .toList();
    }

    private static boolean namesAnotherSignsGlyph(int sign) {
        return between(sign, 0x2E80, 0x2FDF) // radicals
                || between(sign, 0xE000, 0xFAFF) // private use, compatibility ideographs
                || between(sign, 0xFB00, 0xFB06); // ligatures
    }

    private static boolean inChineseRepertoire(int sign) {
        return (sign >= 0x2000 && GBK.newEncoder().canEncode((char) sign)) || kana(sign);
    }

    private static boolean kana(int sign) {
        return between(sign, 0x3000, 0x30FF) || between(sign, 0xFF01, 0xFF9F);
    }

    private static boolean inLatinRepertoire(int sign) {
        return sign < 0x0530 || between(sign, 0x1E00, 0x2BFF);
    }

    private static boolean between(int sign, int first, int last) {
        return sign >= first && sign <= last;
    }
}
