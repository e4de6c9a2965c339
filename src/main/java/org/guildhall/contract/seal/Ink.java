package org.guildhall.contract.seal;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.guildhall.contract.paper.Typeface;

/// Writes words in any covered script, lines and pictures onto a page; measures are points.
final class Ink {
    private final PDDocument document;
    private final PDPageContentStream content;
    private final PDFont latin;
    private final PDFont chinese;

    Ink(PDDocument document, PDPageContentStream content) {
        this.document = document;
        this.content = content;
        this.latin = Typeface.LATIN.in(document);
        this.chinese = Typeface.CHINESE.in(document);
    }

    /// One line of text, made smaller where it would be wider than its room.
    void text(String text, float size, float x, float y, float room) throws IOException {
        var runs = runs(Typeface.printable(text));
        var width = 0f;
        for (var run : runs) {
            width += run.font().getStringWidth(run.text()) / 1000 * size;
        }
        var fitting = width > room ? size * room / width : size;
        content.beginText();
        content.newLineAtOffset(x, y);
        for (var run : runs) {
            content.setFont(run.font(), fitting);
            content.showText(run.text());
        }
        content.endText();
    }

    /// A thin line to the right.
    void line(float x, float y, float length) throws IOException {
        content.setStrokingColor(Color.GRAY);
        content.setLineWidth(0.5f);
        content.moveTo(x, y);
        content.lineTo(x + length, y);
        content.stroke();
    }

    /// A picture, on white, as large as it fits into the room.
    void picture(byte[] png, float x, float y, float width, float height) throws IOException {
        var picture = opaque(ImageIO.read(new ByteArrayInputStream(png)));
        var scale = Math.min(width / picture.getWidth(), height / picture.getHeight());
        content.drawImage(
                LosslessFactory.createFromImage(document, picture),
                x,
                y,
                picture.getWidth() * scale,
                picture.getHeight() * scale);
    }

    private static BufferedImage opaque(BufferedImage drawn) {
        var white =
                new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        var brush = white.createGraphics();
        brush.drawImage(drawn, 0, 0, Color.WHITE, null);
        brush.dispose();
        return white;
    }

    private record Run(PDFont font, String text) {}

    private List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var run = new StringBuilder();
        var font = latin;
        for (var sign : text.codePoints().toArray()) {
            var fitting = Typeface.LATIN.covers(sign) ? latin : chinese;
            if (!fitting.equals(font) && !run.isEmpty()) {
                runs.add(new Run(font, run.toString()));
                run.setLength(0);
            }
            font = fitting;
            run.appendCodePoint(sign);
        }
        runs.add(new Run(font, run.toString()));
        return runs;
    }
}
