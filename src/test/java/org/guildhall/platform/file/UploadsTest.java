package org.guildhall.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.platform.web.Invalid;
import org.guildhall.support.ClamDaemon;
import org.guildhall.support.Crowd;
import org.junit.jupiter.api.Test;

/// Documents looked at by a daemon that speaks as ClamAV does.
class UploadsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "guildhall");

    @Test
    void what_is_clean_is_taken_and_what_is_found_is_refused() throws Exception {
        try (var daemon = new ClamDaemon(ClamDaemon.CLEAN, ClamDaemon.FOUND)) {
            var uploads = daemon.uploads();
            assertThat(uploads.take("clean.pdf", Crowd.PDF).name()).isEqualTo("clean.pdf");
            assertThat(daemon.seen()).isEqualTo(Crowd.PDF);
            assertThatThrownBy(() -> uploads.take("bad.pdf", Crowd.PDF))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("platform.upload.infected");
        }
    }

    @Test
    void what_can_not_be_looked_at_is_not_taken() throws IOException {
        try (var daemon = new ClamDaemon("INSTREAM size limit exceeded. ERROR\0")) {
            assertThatThrownBy(() -> daemon.uploads().take("big.pdf", Crowd.PDF))
                    .hasMessageContaining("platform.upload.unscanned");
        }
        assertThatThrownBy(() -> new Uploads("127.0.0.1:1").take("away.pdf", Crowd.PDF))
                .hasMessageContaining("platform.upload.unscanned");
        assertThatThrownBy(() -> new Uploads("127.0.0.1:1").document("away.pdf", Crowd.PDF))
                .hasMessageContaining("platform.upload.unscanned");
        assertThat(new Uploads("").take("unnamed.pdf", Crowd.PDF).name()).isEqualTo("unnamed.pdf");
    }

    /// Whoever takes a file from outside asks [Uploads]; only the sample world makes its own.
    @Test
    void there_is_no_way_in_beside_this_one() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var beside =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.startsWith(SOURCES.resolve("platform/file")))
                            .filter(file -> !file.startsWith(SOURCES.resolve("demo")))
                            .filter(
                                    file ->
                                            text(file)
                                                    .matches(
                                                            "(?s).*\\bUpload(::|\\.)(of|attachment)\\b.*"))
                            .toList();
            assertThat(beside).isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
