package org.guildhall.contract.signing;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.modulith.NamedInterface;

/// A signer's signature as given: the name typed, and perhaps drawn as well (PNG).
@NamedInterface("signing")
public record Autograph(String typed, Optional<byte[]> drawn) {
    private static final String PNG = "data:image/png;base64,";
    private static final int LONGEST_NAME = 80;
    private static final int LARGEST_PICTURE = 400_000;
    private static final int WIDEST = 4_000;

    /// Out of what a form gives: a name of 2 to 80 characters, and the drawing as a data URL or
    /// nothing.
    static Autograph of(String typed, String drawn) {
        return new Autograph(name(typed), picture(drawn));
    }

    /// How it was given, as the evidence says it.
    String method() {
        return drawn.isPresent() ? "drawn" : "typed";
    }

    /// A name of 2 to 80 characters on one line.
    public static String name(String typed) {
        var name = Form.text(typed, LONGEST_NAME);
        if (name.length() < 2 || name.contains("\n")) {
            throw Invalid.because("contract.sign.name.short");
        }
        return name;
    }

    /// The drawing (PNG) out of a data URL, at most 300 kB and 4,000 pixels wide and high; none
    /// where nothing was drawn.
    public static Optional<byte[]> picture(String drawn) {
        if (drawn.isBlank()) {
            return Optional.empty();
        }
        if (!drawn.startsWith(PNG) || drawn.length() > LARGEST_PICTURE) {
            throw Invalid.because("contract.sign.drawing.broken");
        }
        try {
            var png = Base64.getDecoder().decode(drawn.substring(PNG.length()));
            var size = size(png);
            if (size.width > WIDEST || size.height > WIDEST) {
                throw Invalid.because("contract.sign.drawing.broken");
            }
            ImageIO.read(new ByteArrayInputStream(png)).flush();
            return Optional.of(png);
        } catch (IOException | IllegalArgumentException _) {
            throw Invalid.because("contract.sign.drawing.broken");
        }
    }

    /// Read before the picture is: a small file may unfold into a huge one.
    private static Dimension size(byte[] png) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            var reader = ImageIO.getImageReadersByFormatName("png").next();
            try {
                reader.setInput(in, true, true);
                return new Dimension(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }
}
