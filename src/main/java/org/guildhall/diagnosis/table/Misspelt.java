package org.guildhall.diagnosis.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A condition that can't be read: at which column, what is wrong, and what would be right.
final class Misspelt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int column;
    private final DiagnosisFault fault;
    private final transient List<String> named;

    Misspelt(int column, DiagnosisFault fault, String... named) {
        super(column + ": " + fault.words(prefixed(column, named)));
        this.column = column;
        this.fault = fault;
        this.named = List.of(named);
    }

    DiagnosisFault fault() {
        return fault;
    }

    /// The column first, then what is named.
    String[] named() {
        return prefixed(column, named.toArray(String[]::new)).toArray(String[]::new);
    }

    private static List<String> prefixed(int column, String... named) {
        return Stream.concat(Stream.of(String.valueOf(column)), Arrays.stream(named)).toList();
    }
}
