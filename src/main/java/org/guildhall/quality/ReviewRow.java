package org.guildhall.quality;

import java.util.List;

/// A reply and what was said of it, as the ticket's page shows it.
///
/// @param at when the reply was written
/// @param reviewer empty while nobody has looked
/// @param marks what could be better, in words
/// @param href where it is said, for who may
public record ReviewRow(String at, String reviewer, List<String> marks, String words, String href) {
    public ReviewRow {
        marks = List.copyOf(marks);
    }
}
