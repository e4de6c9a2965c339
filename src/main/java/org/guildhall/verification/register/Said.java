package org.guildhall.verification.register;

import java.util.List;

/// What a register says to a question.
public sealed interface Said {
    /// It has that number.
    ///
    /// @param names what it calls the enterprise, its legal name first; none where it tells no name
    /// @param active false when the enterprise is known to be no more
    record Found(List<String> names, boolean active) implements Said {
        public Found {
            names = List.copyOf(names);
        }
    }

    /// It answered, and has no such number.
    record NotFound() implements Said {}

    /// It could not be asked, or its answer can't be understood: nothing is known.
    ///
    /// @param why in one word, for whoever looks after the installation
    record NotChecked(String why) implements Said {}
}
