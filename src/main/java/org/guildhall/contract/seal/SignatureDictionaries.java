package org.guildhall.contract.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.COSParser;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;

/// The signature dictionaries of a file of anybody's, found in its bytes as they stand. The
/// document itself isn't read: a small file may unfold into a huge one. A signature says which
/// bytes it covers, so its dictionary never lies in a stream; one that isn't found is covered by a
/// later one, or the last one that is found doesn't cover the file to its end.
final class SignatureDictionaries {
    /// More than anybody signs.
    private static final int MOST = 20;

    /// With the room for the signature's value, in bytes.
    private static final int LONGEST = 512 * 1024;

    /// Where a PDF may begin at the latest (ISO 32000-1, annex H.3.4.1).
    private static final int PDF_BEGINS = 1024;

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] XREF = ascii("startxref");
    private static final byte[] OBJECT = ascii(" obj");
    private static final byte[] RANGE = ascii("/ByteRange");

    private SignatureDictionaries() {}

    /// In the order in which they stand in the file.
    ///
    /// @throws IOException when it is no PDF, or one with more of them than anybody signs
    static List<PDSignature> in(byte[] file) throws IOException {
        var head = Arrays.copyOf(file, Math.min(file.length, PDF_BEGINS));
        if (next(head, PDF, 0) < 0 || next(file, XREF, 0) < 0) throw new IOException("no PDF");
        var found = new ArrayList<PDSignature>();
        var seen = 0;
        for (var at = next(file, RANGE, 0); at >= 0; at = next(file, RANGE, at + 1)) {
            if (++seen > MOST) throw new IOException("more signatures than anybody gives");
            around(file, at).ifPresent(found::add);
        }
        return found;
    }

    /// The dictionary of the object that these words stand in; nothing where they are others.
    private static Optional<PDSignature> around(byte[] file, int at) {
        var from = at;
        var earliest = Math.max(0, at - LONGEST);
        while (from >= earliest && !stands(file, OBJECT, from)) from--;
        if (from < earliest) return Optional.empty();
        var begin = from + OBJECT.length;
        var part = Arrays.copyOfRange(file, begin, Math.min(file.length, begin + LONGEST));
        try {
            return signature(new Reader(part).dictionary());
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return Optional.empty(); // a stranger's file may be broken in any way
        }
    }

    /// It may stand in the field that it is the value of.
    private static Optional<PDSignature> signature(COSDictionary object) {
        var within = object.getCOSDictionary(COSName.V);
        var signature = object.containsKey(COSName.BYTERANGE) || within == null ? object : within;
        return isRange(signature.getCOSArray(COSName.BYTERANGE))
                ? Optional.of(new PDSignature(signature))
                : Optional.empty();
    }

    private static boolean isRange(@Nullable COSArray range) {
        if (range == null || range.size() != 4) return false;
        for (var each : range) if (!(each instanceof COSInteger)) return false;
        return true;
    }

    private static int next(byte[] file, byte[] word, int from) {
        for (var at = from; at <= file.length - word.length; at++) {
            if (stands(file, word, at)) return at;
        }
        return -1;
    }

    private static boolean stands(byte[] file, byte[] word, int at) {
        if (at > file.length - word.length || file[at] != word[0]) return false;
        return Arrays.equals(file, at, at + word.length, word, 0, word.length);
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    /// Reads one dictionary, and nothing that it refers to.
    private static final class Reader extends COSParser {
        Reader(byte[] part) throws IOException {
            super(new RandomAccessReadBuffer(part));
            document = new COSDocument();
        }

        COSDictionary dictionary() throws IOException {
            skipSpaces();
            return parseCOSDictionary(true);
        }
    }
}
