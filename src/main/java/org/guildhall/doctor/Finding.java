package org.guildhall.doctor;

/// What one look found.
///
/// @param subject what was looked at, one or two words
/// @param words how it is, with its figures
/// @param remedy what to do; empty when all is well
public record Finding(String subject, Level level, String words, String remedy) {
    static Finding ok(String subject, String words) {
        return new Finding(subject, Level.OK, words, "");
    }

    static Finding warning(String subject, String words, String remedy) {
        return new Finding(subject, Level.WARNING, words, remedy);
    }

    static Finding failed(String subject, String words, String remedy) {
        return new Finding(subject, Level.FAILED, words, remedy);
    }
}
