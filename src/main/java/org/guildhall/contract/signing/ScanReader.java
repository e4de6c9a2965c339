package org.guildhall.contract.signing;

import java.io.IOException;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.guildhall.platform.web.Invalid;

/// Reads a PDF that somebody handed in. What a document is made of may be folded, and a small file
/// may unfold into a huge one: each such piece is measured before PDFBox unfolds it. Pages and
/// pictures stay folded.
final class ScanReader extends PDFParser {
    /// Of what the document is made of, unfolded; scans have some thousands.
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    /// A row of a table of objects has at most twenty.
    private static final int WIDEST_ROW = 1000;

    private static final int LEAST_ENTRY = 3;

    private long unfolded;

    private ScanReader(byte[] content) throws IOException {
        super(new RandomAccessReadBuffer(content));
    }

    /// Refused with an [IOException] when it can't be read, or would unfold into too much.
    static PDDocument read(byte[] content) throws IOException {
        return new ScanReader(content).parse();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        if (securityHandler != null) throw Invalid.at("scan", "contract.scan.locked");
        var stream = super.parseCOSStream(dictionary);
        if (isStructure(dictionary)) measure(stream);
        return stream;
    }

    /// Tables of objects, and objects that lie in a stream.
    private boolean isStructure(COSDictionary dictionary) {
        return !initialParseDone
                || dictionary.containsKey(COSName.W)
                || (dictionary.containsKey(COSName.N) && dictionary.containsKey(COSName.FIRST));
    }

    private void measure(COSStream stream) throws IOException {
        if (!hasUsualEntries(stream)) throw new IOException("a table of nothing");
        var filters = stream.getFilters();
        if (filters == null) return;
        if (!isFlate(filters) || row(stream) > WIDEST_ROW) {
            throw new IOException("folded in an unusual way");
        }
        try (var in = new InflaterInputStream(stream.createRawInputStream())) {
            unfolded += in.skip(MOST_BYTES - unfolded + 1);
        } catch (ZipException _) {
            return; // PDFBox takes what there is before the fault
        }
        if (unfolded > MOST_BYTES) throw new IOException("unfolds into too much");
    }

    private static boolean isFlate(COSBase filters) {
        return COSName.FLATE_DECODE.equals(filters)
                || (filters instanceof COSArray list
                        && list.size() == 1
                        && COSName.FLATE_DECODE.equals(list.getObject(0)));
    }

    private static int row(COSStream stream) {
        var parameters = stream.getCOSDictionary(COSName.DECODE_PARMS, COSName.DP);
        return parameters == null ? 0 : parameters.getInt(COSName.COLUMNS, 1);
    }

    /// An entry of no bytes could be there without end.
    private static boolean hasUsualEntries(COSStream stream) {
        var widths = stream.getCOSArray(COSName.W);
        if (widths == null) return true;
        var sum = 0;
        for (var width : widths) if (width instanceof COSInteger bytes) sum += bytes.intValue();
        return sum >= LEAST_ENTRY;
    }
}
