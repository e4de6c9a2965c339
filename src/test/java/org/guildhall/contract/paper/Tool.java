package org.guildhall.contract.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A program of the machine (`pdfsig`, `pdftotext`, `certutil`) that judges our files
/// independently.
public final class Tool {
    private Tool() {}

    /// What the program prints; that it is installed and ends well is part of the test.
    public static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + output).isZero();
        return output;
    }
}
