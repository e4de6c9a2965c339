package org.guildhall.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Entries as lines of a file for other programs (RFC 4180). What a table calculator would run as a
/// formula gets an apostrophe before it.
final class Csv {
    static final String HEAD =
            "number,at,name,role,actor,act,subject,subject_id,note,words,address,event,details,previous,hash\r\n";

    private Csv() {}

    static void write(OutputStream out, Line line) {
        try {
            out.write(of(line).getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static String of(Line line) {
        var entry = line.entry();
        var deed = entry.deed();
        return Stream.of(
                                entry.number(),
                                deed.at(),
                                line.name(),
                                deed.role(),
                                Objects.toString(deed.actor(), ""),
                                deed.act(),
                                deed.subject().kind(),
                                deed.subject().id(),
                                deed.note(),
                                line.words(),
                                line.address(),
                                Objects.toString(deed.event(), ""),
                                entry.details(),
                                entry.previous(),
                                entry.hash())
                        .map(value -> cell(value.toString()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    static String cell(String value) {
        var harmless = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
        return harmless.matches("(?s).*[\",\\r\\n].*")
                ? "\"" + harmless.replace("\"", "\"\"") + "\""
                : harmless;
    }
}
