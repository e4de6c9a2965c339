package org.guildhall.platform.database;

/// Words as a `like` looks for them.
public final class Like {
    private Like() {}

    /// Standing anywhere; nothing in them is a pattern.
    public static String anywhere(String words) {
        return "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
