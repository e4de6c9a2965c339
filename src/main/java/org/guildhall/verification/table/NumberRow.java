package org.guildhall.verification.table;

import java.time.Instant;
import org.guildhall.verification.number.NumberPattern;

/// A row of the table of registration numbers, as it stands.
///
/// @param since when it was written last
/// @param by who wrote it
public record NumberRow(NumberPattern pattern, long version, Instant since, String by) {
    /// Where it is looked at and changed.
    public String path() {
        return NumberTablePages.HERE + "/" + pattern.country() + "/" + pattern.code();
    }
}
