package org.guildhall.platform.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;

/// The disk refuses: the data directory can't be written, or there is no space left on it.
public final class DataUnusable extends CannotStart {
    private static final long serialVersionUID = 1L;

    private DataUnusable(String message) {
        super(message);
    }

    static DataUnusable because(Path home, IOException failure) {
        var words = failure instanceof AccessDeniedException ? "permission denied" : words(failure);
        return new DataUnusable(sentence(home, words));
    }

    /// Whether a server's own complaint is about the disk.
    static boolean explains(String complaint) {
        var words = complaint.toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("disk quota exceeded")
                || words.contains("read-only file system")
                || words.contains("permission denied");
    }

    static DataUnusable because(Path home, String complaint) {
        return new DataUnusable(sentence(home, complaint));
    }

    private static String sentence(Path home, String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("quota")) {
            return "the disk of the data directory " + home + " is full";
        }
        if (lower.contains("read-only")) {
            return "the data directory " + home + " is on a read-only disk";
        }
        return "the data directory " + home + " can't be written (" + words + ")";
    }

    private static String words(IOException failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
