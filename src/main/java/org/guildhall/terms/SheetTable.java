package org.guildhall.terms;

import java.util.List;

/// Versions of a sheet side by side, oldest first; changed cells are marked in words.
///
/// @param versions the heads of the columns, such as *Version 2, offered Thu 27 Nov*; the last is
///   the current one
public record SheetTable(List<String> versions, List<Block> blocks) {
    public SheetTable {
        versions = List.copyOf(versions);
        blocks = List.copyOf(blocks);
    }

    /// A block of the sheet, such as *Basic information*.
    public record Block(String title, List<Row> rows) {
        public Block {
            rows = List.copyOf(rows);
        }
    }

    /// A field through the versions, oldest first; empty where a version had none.
    public record Row(String label, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }

        /// Whether a version's value is another than the version's before it.
        public boolean changed(int version) {
            return version > 0 && !values.get(version).equals(values.get(version - 1));
        }
    }
}
