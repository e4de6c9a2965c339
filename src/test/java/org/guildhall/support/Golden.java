package org.guildhall.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A file of what was agreed on, kept beside the tests and read by people. A change of the program
/// that changes it is seen in review; `-Dgolden=write` writes it anew.
///
/// @param file where it lies, from the root of the project
public record Golden(Path file) {
    private static final Path DIRECTORY = Path.of("src", "test", "golden");
    private static final String WRITE = "write";

    /// The one of that name among the golden files.
    public static Golden named(String name) {
        return new Golden(DIRECTORY.resolve(name));
    }

    /// A page of the manual that is made from the program.
    public static Golden document(String name) {
        return new Golden(Path.of("docs", name));
    }

    /// Fails with the lines that differ, or writes the file when it is told to.
    public void holds(String text) {
        var now = text.strip() + "\n";
        try {
            if (WRITE.equals(System.getProperty("golden"))) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, now);
                return;
            }
            var agreed = Files.exists(file) ? Files.readString(file) : "";
            assertThat(differences(agreed.lines().toList(), now.lines().toList()))
                    .as("%s (if that is meant: run this test with -Dgolden=write)", file)
                    .isEmpty();
            assertThat(now).isEqualTo(agreed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> differences(List<String> agreed, List<String> now) {
        var lines = new ArrayList<String>();
        var known = new HashSet<>(agreed);
        var still = new HashSet<>(now);
        agreed.stream()
                .filter(line -> !still.contains(line))
                .forEach(line -> lines.add("- " + line));
        now.stream().filter(line -> !known.contains(line)).forEach(line -> lines.add("+ " + line));
        return lines;
    }
}
