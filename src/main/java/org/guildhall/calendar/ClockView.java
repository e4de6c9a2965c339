package org.guildhall.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/// A clock as it is shown to both sides.
///
/// @param kind what is promised, such as `review`
/// @param workingDays how many were promised; 0 for a promise in business hours
/// @param workingDaysLeft after today; 0 on the day it is due and later
/// @param zone the zone in which the days are counted, shown beside the reader's own
public record ClockView(
        UUID id,
        UUID objectId,
        String kind,
        String site,
        Instant startedAt,
        int workingDays,
        Instant dueAt,
        ClockState state,
        int workingDaysLeft,
        ZoneId zone) {
    static ClockView of(ClockStore.Kept kept, WorkingDays days, Instant now) {
        var promise = kept.promise();
        return new ClockView(
                kept.id(),
                kept.object(),
                kept.kind(),
                kept.site(),
                promise.startedAt(),
                promise.length().days(),
                promise.dueAt(),
                promise.state(now),
                promise.workingDaysLeft(now, days),
                days.zone());
    }

    /// Whether it runs or stands still.
    boolean isOpen() {
        return switch (state) {
            case RUNNING, HALF_GONE, OVER, STANDING_STILL -> true;
            case KEPT, MISSED -> false;
        };
    }

    /// Whether it was promised in business hours, and so is due to the minute.
    public boolean isInHours() {
        return workingDays == 0;
    }
}
