package org.guildhall.platform.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// A list as a file for a table calculator, written piece by piece.
public final class ListFile {
    /// Rows that are read at once.
    public static final int PIECE = 500;

    private ListFile() {}

    /// Begins the answer and writes the line with the names of the columns.
    public static OutputStream begin(HttpServletResponse response, String name, List<String> head)
            throws IOException {
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        var out = response.getOutputStream();
        Csv.write(out, Csv.MARK + Csv.line(head));
        return out;
    }

    /// Writes the rows of a work list as they are shown, from the first on until a piece isn't
    /// full.
    ///
    /// @param rows a piece of rows that begins after so many
    public static void write(
            HttpServletResponse response,
            String name,
            List<WorkList.Column> columns,
            IntFunction<List<WorkList.Row>> rows)
            throws IOException {
        var out = begin(response, name, columns.stream().map(WorkList.Column::label).toList());
        var piece = rows.apply(0);
        var before = 0;
        while (!piece.isEmpty()) {
            piece.forEach(row -> Csv.write(out, cells(row)));
            before += piece.size();
            piece = piece.size() < PIECE ? List.of() : rows.apply(before);
        }
    }

    /// Writes the rows of a work list as they are shown, piece by piece.
    ///
    /// @param keys of all that go into the file, in its order
    /// @param rows those of a piece of the keys
    public static <K> void write(
            HttpServletResponse response,
            String name,
            List<WorkList.Column> columns,
            List<K> keys,
            Function<List<K>, List<WorkList.Row>> rows)
            throws IOException {
        var out = begin(response, name, columns.stream().map(WorkList.Column::label).toList());
        for (var from = 0; from < keys.size(); from += PIECE) {
            var piece = keys.subList(from, Math.min(from + PIECE, keys.size()));
            rows.apply(piece).forEach(row -> Csv.write(out, cells(row)));
        }
    }

    private static List<String> cells(WorkList.Row row) {
        return Stream.concat(Stream.of(row.title()), row.cells().stream().map(ListFile::words))
                .toList();
    }

    private static String words(Cell cell) {
        return switch (cell) {
            case Cell.Words(var words) -> words;
            case Cell.Coded(var words, _) -> words;
            case Cell.Figure(var words, _) -> words;
            case Cell.Marked(var chip) -> chip.label();
            case Cell.Due(var clock) -> clock.words();
            case Cell.None _ -> "";
        };
    }
}
