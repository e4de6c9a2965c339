package org.guildhall.platform.list;

import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.ClockChip;
import org.jspecify.annotations.Nullable;

/// What stands in a cell of a [WorkList] after the first of its row.
public sealed interface Cell {
    /// Words.
    record Words(String words) implements Cell {}

    /// Words, with the code that they stand for below.
    record Coded(String words, String code) implements Cell {}

    /// A figure, set to the right.
    ///
    /// @param href the list behind it, when there is one
    record Figure(String words, @Nullable String href) implements Cell {
        /// One that leads nowhere.
        public Figure(String words) {
            this(words, null);
        }
    }

    /// A state.
    record Marked(Chip chip) implements Cell {}

    /// A promise.
    record Due(ClockChip clock) implements Cell {}

    /// Nothing to show.
    record None() implements Cell {}
}
