package org.guildhall.programme;

/// A programme file that doesn't hold its rules: file, line, path, and what is allowed there.
public final class InvalidProgramme extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidProgramme(String file, int line, String path, String problem) {
        super("%s:%d: %s: %s".formatted(file, line, path.isEmpty() ? "(top)" : path, problem));
    }
}
