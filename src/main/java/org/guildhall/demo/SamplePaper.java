package org.guildhall.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.guildhall.platform.file.Upload;

/// A document as a company of the sample world uploads it: one page that says what it stands for.
final class SamplePaper {
    private static final float LEFT = 72;
    private static final float TOP = 740;
    private static final float LINE = 24;
    private static final float SIZE = 14;

    private SamplePaper() {}

    static Upload registration(SampleCompany company) {
        var lines =
                List.of(
                        "Certificate of registration",
                        company.english(),
                        "Number: " + company.details().number(),
                        "Country: " + company.details().country(),
                        "A sample document, made for the demo.");
        return Upload.of("certificate-of-registration.pdf", page(lines));
    }

    private static byte[] page(List<String> lines) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                write(content, lines);
            }
            document.save(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private static void write(PDPageContentStream content, List<String> lines) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), SIZE);
        content.setLeading(LINE);
        content.newLineAtOffset(LEFT, TOP);
        for (var line : lines) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }
}
