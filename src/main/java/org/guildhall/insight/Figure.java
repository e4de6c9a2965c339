package org.guildhall.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One figure as it is shown: a picture, and the table behind it, each number a link to its cases.
///
/// @param columns the first one heads what each row is about
public record Figure(Kind kind, List<String> columns, List<Row> rows, Picture picture) {
    public Figure {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// What is counted.
    public enum Kind {
        FUNNEL,
        TIMES,
        PROMISES,
        AGES,
        CORRECTIONS,
        REJECTIONS;

        /// As addresses have it.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// What its messages begin with.
        public String key() {
            return "insight." + label();
        }

        static Optional<Kind> of(String label) {
            return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
        }
    }

    /// A row about something.
    public record Row(String about, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What stands in a row; a number leads to its cases.
    public record Cell(String words, boolean number, @Nullable String href) {
        static Cell words(String words) {
            return new Cell(words, false, null);
        }

        static Cell of(long number, String href) {
            return new Cell(String.valueOf(number), true, number == 0 ? null : href);
        }

        static Cell of(String number, String href) {
            return new Cell(number, true, href);
        }
    }

    /// The lines of the table for other programs, without the names of its columns.
    List<List<String>> lines() {
        return rows.stream()
                .map(
                        row ->
                                Stream.concat(
                                                Stream.of(row.about()),
                                                row.cells().stream().map(Cell::words))
                                        .toList())
                .toList();
    }
}
