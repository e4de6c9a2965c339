package org.guildhall.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;

/// The finished contract as it was downloaded, read by programs that aren't ours.
record SignedContract(Path file) {
    /// Both signed, the partner first, and nothing was changed since.
    void isSignedBy(String partner, String vendor) {
        assertThat(run("pdfsig", "-nocert", file.toString()).split("Signature is Valid", -1))
                .hasSize(3);
        assertThat(signers()).containsExactly(partner, vendor);
    }

    /// The words stand in it, in any script, as somebody copies them.
    void says(String... words) {
        var text = run("pdftotext", file.toString(), "-");
        for (var word : words) assertThat(text).contains(word);
    }

    /// The file, to be given to somebody.
    FilePayload payload() {
        try {
            return new FilePayload("contract.pdf", "application/pdf", Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> signers() {
        try (var document = Loader.loadPDF(file.toFile())) {
            return document.getSignatureDictionaries().stream().map(by -> by.getName()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
