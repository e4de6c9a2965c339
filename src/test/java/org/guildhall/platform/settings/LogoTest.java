package org.guildhall.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The vendor's logo: a picture by its bytes, whatever its name says.
class LogoTest {
    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void a_picture_is_taken_by_its_bytes(String kind) throws IOException {
        var file = picture("logo.bin", kind, 120);
        assertThat(Logo.problem(file)).isEmpty();
        assertThat(Logo.read(file).mediaType())
                .isEqualTo(kind.equals("png") ? "image/png" : "image/jpeg");
    }

    @Test
    void a_drawing_that_may_carry_a_script_is_refused() throws IOException {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        assertThat(Logo.problem(file("logo.png", svg)).orElseThrow()).contains("PNG or JPEG");
    }

    @Test
    void other_pictures_and_huge_ones_are_refused() throws IOException {
        assertThat(Logo.problem(picture("logo.png", "gif", 20))).isPresent();
        assertThat(Logo.problem(picture("wide.png", "png", 2_001))).isPresent();
        assertThat(Logo.problem(file("large.png", "x".repeat(300_001)))).isPresent();
        assertThat(Logo.problem(file("empty.png", ""))).isPresent();
        assertThat(Logo.problem(directory.resolve("none.png").toString())).isPresent();
    }

    private String picture(String name, String kind, int width) throws IOException {
        var file = directory.resolve(name);
        ImageIO.write(
                new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), kind, file.toFile());
        return file.toString();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }
}
