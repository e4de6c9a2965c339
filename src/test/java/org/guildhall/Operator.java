package org.guildhall;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.platform.settings.Database;
import org.guildhall.support.TestDatabase;

/// Somebody at the command line of a production installation: its `guildhall.yml`, its key, and
/// what a command says.
///
/// @param settings the file
record Operator(Path settings) {
    /// What a command said and how it ended.
    record Said(int status, String output, String errors) {}

    /// With these settings beside those of the database and the key.
    static Operator of(Path directory, Database database, String key, String more)
            throws IOException {
        var keyFile = closed(directory.resolve("key"), key);
        var settings =
                """
                guildhall:
                  vendor: {name: Alibaba Cloud}
                  base-url: https://partners.example.com
                  key-file: %s
                  database: {url: "%s", user: %s, password: %s}
                  mail: {from: partners@example.com}
                """
                        .formatted(keyFile, database.url(), database.user(), database.password());
        return new Operator(closed(directory.resolve("guildhall.yml"), settings + more));
    }

    /// With a mail server that nobody asks.
    static Operator of(Path directory, TestDatabase database, String key) throws IOException {
        return of(
                Files.createTempDirectory(directory, "operator"),
                new Database(database.url(), database.user(), database.password()),
                key,
                "  smtp: {host: smtp.example.com}\n");
    }

    private static Path closed(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    Said says(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--settings", settings.toString()));
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var usualOutput = System.out;
        var usualErrors = System.err;
        try {
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            var status = CommandLineDesk.run(arguments.toArray(String[]::new));
            return new Said(
                    status,
                    output.toString(StandardCharsets.UTF_8),
                    errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usualOutput);
            System.setErr(usualErrors);
        }
    }
}
