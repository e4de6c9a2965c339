package org.guildhall.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Runs a program to its end.
final class Shell {
    private Shell() {}

    /// What the program printed, and how it ended.
    record Result(int status, String output) {}

    static Result run(List<String> command) throws IOException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(Redirect.from(new File("/dev/null")))
                        .start();
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Result(process.waitFor(), text);
        } catch (InterruptedException _) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while running " + command.getFirst());
        }
    }

    static boolean succeeds(List<String> command) {
        return output(command).isPresent();
    }

    static Optional<String> output(List<String> command) {
        try {
            var result = run(command);
            return result.status() == 0 ? Optional.of(result.output()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // the program is not there
        }
    }
}
