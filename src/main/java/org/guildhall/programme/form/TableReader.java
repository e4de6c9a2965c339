package org.guildhall.programme.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guildhall.platform.web.Invalid;
import org.guildhall.programme.form.FieldType.Table;

/// Reads a table: its columns come as lists of the same length, row by row; empty rows are left
/// out.
final class TableReader {
    private TableReader() {}

    static Map<String, List<String>> read(
            String name, Table table, Map<String, List<String>> typed) {
        var keys = table.columns().stream().map(column -> name + "." + column.name()).toList();
        var rows = rows(typed, keys);
        if (rows.size() < table.fewest() || rows.size() > table.most()) {
            throw Invalid.because("programme.field.rows", table.fewest(), table.most());
        }
        var values = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < keys.size(); i++) {
            var column = table.columns().get(i);
            var index = i;
            values.put(
                    keys.get(i), rows.stream().map(row -> cell(column, row.get(index))).toList());
        }
        return values;
    }

    /// The rows in which anything is filled in; a cell left empty is an empty text.
    static List<List<String>> rows(Map<String, List<String>> typed, List<String> keys) {
        var length =
                keys.stream()
                        .mapToInt(key -> typed.getOrDefault(key, List.of()).size())
                        .max()
                        .orElse(0);
        return IntStream.range(0, length)
                .mapToObj(row -> keys.stream().map(key -> cell(typed, key, row)).toList())
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }

    private static String cell(FormField column, String typed) {
        if (!typed.isEmpty()) {
            return FieldReader.one(column.type(), typed);
        }
        if (column.required()) {
            throw Invalid.because("programme.field.cell");
        }
        return "";
    }

    private static String cell(Map<String, List<String>> typed, String key, int row) {
        var column = typed.getOrDefault(key, List.of());
        return row < column.size() ? column.get(row).strip() : "";
    }
}
