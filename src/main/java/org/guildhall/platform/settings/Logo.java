package org.guildhall.platform.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/// The vendor's logo: a PNG or JPEG, told by its bytes and not by its name.
@SuppressWarnings("ArrayRecordComponent")
public record Logo(String mediaType, byte[] content) {
    private static final int LARGEST = 300_000;
    private static final int WIDEST = 2_000;

    /// What is wrong with a file, if anything.
    public static Optional<String> problem(String file) {
        var path = Path.of(file);
        if (!Files.isReadable(path)) {
            return Optional.of("names a file that is not there or can't be read: " + file);
        }
        try {
            if (Files.size(path) > LARGEST) {
                return Optional.of("names a picture of more than 300 kB: " + file);
            }
            return kind(Files.readAllBytes(path)).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            "must name a PNG or JPEG of at most 2000 by 2000 points, whatever its"
                                    + " name says: "
                                    + file);
        } catch (IOException failure) {
            return Optional.of("names a file that can't be read: " + failure.getMessage());
        }
    }

    /// Reads a file that has no problem.
    public static Logo read(String file) {
        try {
            var content = Files.readAllBytes(Path.of(file));
            return new Logo(kind(content).orElseThrow(), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<String> kind(byte[] content) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (reader.getWidth(0) > WIDEST || reader.getHeight(0) > WIDEST) {
                    return Optional.empty();
                }
                return switch (reader.getFormatName()) {
                    case "png" -> Optional.of("image/png");
                    case "JPEG" -> Optional.of("image/jpeg");
                    default -> Optional.empty();
                };
            } finally {
                reader.dispose();
            }
        }
    }
}
