package org.guildhall.platform.value;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// A day as it is typed (RFC 3339): with a year of four digits, for what lies further away no
/// database keeps, and no calendar reckons with.
public final class Day {
    private static final LocalDate FIRST = LocalDate.parse("0001-01-01");
    private static final LocalDate LAST = LocalDate.parse("9999-12-31");

    private Day() {}

    /// As it was typed; a [DateTimeParseException] when it is none.
    public static LocalDate read(String typed) {
        var day = LocalDate.parse(typed);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeParseException("no year of four digits", typed, 0);
        }
        return day;
    }
}
