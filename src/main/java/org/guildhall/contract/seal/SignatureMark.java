package org.guildhall.contract.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// The visible mark of a signature: the name as typed or drawn, and who signed, for whom, when and
/// why. It is a small PDF of its own that the signer lays over the last page.
final class SignatureMark {
    private static final float MM = 72 / 25.4f;
    private static final float WIDTH = 162 * MM;
    private static final float HEIGHT = 42 * MM;
    private static final float HAND = 74 * MM;
    private static final float WORDS = 80 * MM;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'xxx", Locale.ROOT);

    private SignatureMark() {}

    /// The mark as a one-page PDF with one signature field.
    static byte[] print(PDRectangle page, Inscription inscription) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(page));
            var widget = widget(document);
            widget.setRectangle(place(page, inscription.side()));
            widget.setPrinted(true);
            var appearance = appearance(document, widget);
            try (var content = new PDPageContentStream(document, appearance)) {
                write(new Ink(document, content), inscription);
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    /// Where a side signs: inside its box on the signature page of every document form.
    private static PDRectangle place(PDRectangle page, Side side) {
        var top =
                switch (side) {
                    case PARTNER -> 78 * MM;
                    case VENDOR -> 154 * MM;
                };
        return new PDRectangle(23 * MM, page.getHeight() - top - HEIGHT, WIDTH, HEIGHT);
    }

    private static PDAnnotationWidget widget(PDDocument document) throws IOException {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
        form.getCOSObject().setDirect(true);
        var field = new PDSignatureField(form);
        form.getFields().add(field);
        return field.getWidgets().getFirst();
    }

    private static PDAppearanceStream appearance(PDDocument document, PDAnnotationWidget widget) {
        var shape = new PDFormXObject(new PDStream(document));
        shape.setResources(new PDResources());
        shape.setFormType(1);
        shape.setBBox(new PDRectangle(WIDTH, HEIGHT));
        var appearance = new PDAppearanceStream(shape.getCOSObject());
        var dictionary = new PDAppearanceDictionary();
        dictionary.getCOSObject().setDirect(true);
        dictionary.setNormalAppearance(appearance);
        widget.setAppearance(dictionary);
        return appearance;
    }

    private static void write(Ink ink, Inscription inscription) throws IOException {
        var baseline = 14 * MM;
        ink.line(0, baseline - 2 * MM, HAND);
        if (inscription.drawn().isPresent()) {
            ink.picture(inscription.drawn().get(), 0, baseline - 1 * MM, HAND, 26 * MM);
        } else {
            ink.text(inscription.typed(), 22, 1 * MM, baseline + 2 * MM, HAND);
        }
        ink.text(inscription.name(), 8, 0, baseline - 6 * MM, HAND);
        var y = HEIGHT - 6 * MM;
        for (var line : lines(inscription)) {
            ink.text(line, 8.5f, HAND + 6 * MM, y, WORDS);
            y -= 5.5f * MM;
        }
    }

    private static List<String> lines(Inscription inscription) {
        return List.of(
                "Signed electronically by " + inscription.name(),
                "for " + inscription.company(),
                time(inscription.at(), inscription.zone()),
                "(" + inscription.zone().getId() + ")",
                "Reason: " + inscription.reason());
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
