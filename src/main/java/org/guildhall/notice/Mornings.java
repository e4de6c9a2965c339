package org.guildhall.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.guildhall.calendar.WorkingDays;

/// When daily letters go out: at eight in the reader's zone, on the working days of the reader's
/// site.
final class Mornings {
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private Mornings() {}

    /// The next one after that moment.
    static Instant after(Instant moment, ZoneId zone, WorkingDays days) {
        var local = moment.atZone(zone);
        var first =
                local.toLocalTime().isBefore(EIGHT)
                        ? local.toLocalDate()
                        : local.toLocalDate().plusDays(1);
        return days.after(first, 0).atTime(EIGHT).atZone(zone).toInstant();
    }
}
