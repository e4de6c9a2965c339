package org.guildhall.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the refusal page shows: the words for the status, and what is particular to this refusal.
///
/// @param back the page on which a form stood that is refused, when there is one
/// @param typed what had been written into that form, to be taken along
public record ShownRefusal(
        int status, List<String> details, @Nullable String back, List<String> typed) {
    /// One that leads to the start page alone.
    public ShownRefusal(int status, List<String> details) {
        this(status, details, null, List.of());
    }
}
