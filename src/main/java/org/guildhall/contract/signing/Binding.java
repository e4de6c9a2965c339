package org.guildhall.contract.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Upload.MediaKind;
import org.guildhall.platform.web.Invalid;

/// A signed paper as one PDF: a PDF as it came, or scans and pictures of pages bound together in
/// the order in which they were given.
final class Binding {
    private static final int MOST_FILES = 40;
    private static final long MOST_PIXELS = 60_000_000;
    private static final float MARGIN = 24;

    private Binding() {}

    static byte[] of(List<Upload> parts) {
        if (parts.size() > MOST_FILES) throw Invalid.at("scan", "contract.scan.many", MOST_FILES);
        try {
            for (var part : parts) check(part);
            var single = parts.size() == 1 && parts.getFirst().kind() == MediaKind.PDF;
            return single ? parts.getFirst().content() : bound(parts);
        } catch (InvalidPasswordException _) {
            throw Invalid.at("scan", "contract.scan.locked");
        } catch (IOException _) {
            throw Invalid.at("scan", "contract.scan.broken");
        }
    }

    private static void check(Upload part) throws IOException {
        switch (part.kind()) {
            case PDF -> checkPdf(part.content());
            case PNG, JPEG -> checkPicture(part.content());
            case TEXT -> throw Invalid.because("platform.upload.kind");
        }
    }

    private static void checkPdf(byte[] content) throws IOException {
        try (var document = ScanReader.read(content)) {
            if (document.isEncrypted()) throw Invalid.at("scan", "contract.scan.locked");
            if (document.getNumberOfPages() == 0) throw new IOException("no page");
        }
    }

    /// Read before the picture is: a small file may unfold into a huge one.
    private static void checkPicture(byte[] content) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new IOException("no picture");
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw Invalid.at("scan", "contract.scan.large");
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] bound(List<Upload> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var whole = new PDDocument()) {
            for (var part : parts) {
                switch (part.kind()) {
                    case PDF -> append(whole, part.content());
                    case PNG, JPEG -> append(whole, picture(whole, part));
                    case TEXT -> throw new IOException("no picture");
                }
            }
            whole.save(out);
        }
        return out.toByteArray();
    }

    private static void append(PDDocument whole, byte[] content) throws IOException {
        try (var part = ScanReader.read(content)) {
            new PDFMergerUtility().appendDocument(whole, part);
        }
    }

    private static PDImageXObject picture(PDDocument whole, Upload part) throws IOException {
        try {
            return PDImageXObject.createFromByteArray(whole, part.content(), part.name());
        } catch (IllegalArgumentException strange) {
            throw new IOException(strange);
        }
    }

    /// On a page of its own, upright or lying as the picture is.
    private static void append(PDDocument whole, PDImageXObject picture) throws IOException {
        var a4 = PDRectangle.A4;
        var lies = picture.getWidth() > picture.getHeight();
        var sheet =
                lies
                        ? new PDRectangle(/* width= */ a4.getHeight(), /* height= */ a4.getWidth())
                        : a4;
        var page = new PDPage(sheet);
        whole.addPage(page);
        var scale =
                Math.min(
                        (sheet.getWidth() - 2 * MARGIN) / picture.getWidth(),
                        (sheet.getHeight() - 2 * MARGIN) / picture.getHeight());
        var width = picture.getWidth() * scale;
        var height = picture.getHeight() * scale;
        try (var content = new PDPageContentStream(whole, page)) {
            content.drawImage(
                    picture,
                    (sheet.getWidth() - width) / 2,
                    (sheet.getHeight() - height) / 2,
                    width,
                    height);
        }
    }
}
