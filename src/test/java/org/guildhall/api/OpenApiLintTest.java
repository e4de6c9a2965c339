package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.support.Installation;
import org.guildhall.support.Npm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The API's description, judged by those who make tools for such descriptions.
class OpenApiLintTest {
    private static final Path RULES = Path.of("src/test/resources/lint").toAbsolutePath();

    @TempDir Path directory;

    @Test
    void redocly_finds_nothing() throws IOException {
        Npm.fetch("@redocly/cli", "2.77.0");
        var config = "--config=" + RULES.resolve("redocly.yaml");
        var said = Npm.run("", "node_modules/.bin/redocly", "lint", document(), config);
        assertThat(said.status()).as(said.words()).isZero();
        assertThat(said.words()).contains("valid");
    }

    @Test
    void spectral_finds_nothing() throws IOException {
        Npm.fetch("@stoplight/spectral-cli", "6.16.3");
        var rules = RULES.resolve("spectral.yaml").toString();
        var said =
                Npm.run(
                        "",
                        "node_modules/.bin/spectral",
                        "lint",
                        document(),
                        "--ruleset",
                        rules,
                        "--fail-severity",
                        "hint");
        assertThat(said.status()).as(said.words()).isZero();
    }

    private String document() throws IOException {
        var body = Installation.get().visit().get("/api/openapi.json").body();
        return Files.writeString(directory.resolve("openapi.json"), body)
                .toAbsolutePath()
                .toString();
    }
}
