package org.guildhall.platform.value;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/// A moment as an address says it (RFC 3339): with a year of four digits, for what lies further
/// away no database keeps.
public final class Moment {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Moment() {}

    /// As it was typed; a [DateTimeParseException] when it is none.
    public static Instant read(String typed) {
        var moment = Instant.parse(typed);
        if (moment.isBefore(FIRST) || !moment.isBefore(END)) {
            throw new DateTimeParseException("no year of four digits", typed, 0);
        }
        return moment;
    }
}
