package org.guildhall.platform.postgres;

import java.util.List;

/// A server's own words about why it does not run, brought down to the line that matters.
final class Complaint {
    private static final List<String> TELLING = List.of("PANIC:", "FATAL:", "error:", "could not");

    private Complaint() {}

    static CannotStart of(Home home, String what, String output) {
        var line = telling(output);
        return DataUnusable.explains(line)
                ? DataUnusable.because(home.path(), line)
                : new CannotStart(what + ": " + line + " (see " + home.log() + ")");
    }

    private static String telling(String output) {
        var lines = output.lines().filter(line -> !line.isBlank()).toList();
        return TELLING.stream()
                .flatMap(mark -> lines.reversed().stream().filter(line -> line.contains(mark)))
                .findFirst()
                .orElse(lines.isEmpty() ? "no reason given" : lines.getLast())
                .strip();
    }
}
