package org.guildhall.contract.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/// The printer: a document in XHTML becomes a PDF/A-2b file (ISO 19005-2) that carries its own
/// fonts. It fetches nothing: no image, no style sheet, no font from anywhere, whatever the
/// document names.
public final class Paper {
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Paper() {}

    /// The PDF of a document whose style names the families `Latin` and `Chinese`, in this order.
    public static byte[] print(Document page) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var printer = new PdfRendererBuilder();
            giveFonts(printer, document);
            forbidFetching(printer);
            printer.usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_2_B)
                    .useColorProfile(COLOURS)
                    .withProducer("Guildhall")
                    .withW3cDocument(page, "")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be printed", e);
        }
        return out.toByteArray();
    }

    private static void giveFonts(PdfRendererBuilder printer, PDDocument document) {
        give(printer, document, Typeface.LATIN, "Latin", 400);
        give(printer, document, Typeface.LATIN_BOLD, "Latin", 700);
        give(printer, document, Typeface.CHINESE, "Chinese", 400);
    }

    private static void give(
            PdfRendererBuilder printer,
            PDDocument document,
            Typeface typeface,
            String family,
            int weight) {
        var font = new PDFontSupplier(typeface.in(document));
        printer.useFont(font, family, weight, FontStyle.NORMAL, true);
    }

    private static void forbidFetching(PdfRendererBuilder printer) {
        for (var moment : ExternalResourceControlPriority.values()) {
            printer.useExternalResourceAccessControl((_, _) -> false, moment);
        }
    }
}
