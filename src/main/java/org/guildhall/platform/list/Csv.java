package org.guildhall.platform.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lines of a file for other programs (RFC 4180). What a table calculator would run as a formula
/// gets an apostrophe before it.
public final class Csv {
    /// Tells a table calculator that what follows is UTF-8.
    public static final String MARK = "\uFEFF";

    /// Signs that begin a formula, also as wide as a Chinese sign.
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-\\t\\r\\n＝＋＠－]");

    private Csv() {}

    /// Writes a line to where the file goes.
    public static void write(OutputStream out, List<String> cells) {
        write(out, line(cells));
    }

    /// Writes text to where the file goes.
    public static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Cells as a line.
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /// A value as a cell.
    public static String cell(String value) {
        var harmless = FORMULA.matcher(value).lookingAt() ? "'" + value : value;
        return harmless.matches("(?s).*[\",\\r\\n].*")
                ? "\"" + harmless.replace("\"", "\"\"") + "\""
                : harmless;
    }
}
