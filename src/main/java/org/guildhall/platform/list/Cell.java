package org.guildhall.platform.list;

import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.ClockChip;

/// What stands in a cell of a [WorkList] after the first of its row.
public sealed interface Cell {
    /// Words.
    record Words(String words) implements Cell {}

    /// Words, with the code that they stand for below.
    record Coded(String words, String code) implements Cell {}

    /// A figure, set to the right.
    record Figure(String words) implements Cell {}

    /// A state.
    record Marked(Chip chip) implements Cell {}

    /// A promise.
    record Due(ClockChip clock) implements Cell {}

    /// Nothing to show.
    record None() implements Cell {}
}
