package org.guildhall.programme;

import java.util.List;
import java.util.stream.Collectors;

/// A programme file that doesn't hold its rules, with everything that is wrong in it.
public final class InvalidProgramme extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /// One thing that is wrong.
    ///
    /// @param line counted from 1
    /// @param path of the key, such as `form[0].fields[2].type`; empty for the whole file
    /// @param words what is wrong, and what is allowed there
    public record Mistake(int line, String path, String words) {
        /// As a line of text, such as `9: way-in: "closed"; allowed: open, invitation`.
        @Override
        public String toString() {
            return "%d: %s: %s".formatted(line, path.isEmpty() ? "(top)" : path, words);
        }
    }

    InvalidProgramme(String file, List<Mistake> mistakes) {
        super(
                mistakes.stream()
                        .map(mistake -> file + ":" + mistake)
                        .collect(Collectors.joining(System.lineSeparator())));
        this.mistakes = List.copyOf(mistakes);
    }

    /// In the order of the file.
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
