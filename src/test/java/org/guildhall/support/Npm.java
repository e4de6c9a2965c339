package org.guildhall.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Programs of the JavaScript world that judge what we make: fetched once into `target`, run by
/// node.
public final class Npm {
    private static final Path FOLDER = Path.of("target", "npm");
    private static final int PATIENCE_MINUTES = 3;

    private Npm() {}

    /// What a program printed, and how it ended.
    public record Said(int status, String words) {}

    /// Fetches a package unless it is there, such as `standardwebhooks` of version `1.0.0`.
    public static void fetch(String name, String version) {
        if (Files.isDirectory(FOLDER.resolve("node_modules").resolve(name))) return;
        try {
            Files.createDirectories(FOLDER);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        var said =
                run(
                        "",
                        "npm",
                        "install",
                        "--prefix",
                        ".",
                        "--no-audit",
                        "--no-fund",
                        name + "@" + version);
        if (said.status != 0) throw new IllegalStateException("npm failed: " + said.words);
    }

    /// Runs a program in the folder of the packages, and hands it that input.
    public static Said run(String input, String... command) {
        try {
            var builder =
                    new ProcessBuilder(command)
                            .directory(FOLDER.toFile())
                            .redirectErrorStream(true);
            builder.environment().put("REDOCLY_TELEMETRY", "off");
            builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
            return ended(builder.start(), input, command[0]);
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "this test needs " + command[0] + " (packages nodejs and npm)", missing);
        }
    }

    private static Said ended(Process process, String input, String name) throws IOException {
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(name + " goes on for ever: " + said);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Said(process.exitValue(), said.strip());
    }
}
