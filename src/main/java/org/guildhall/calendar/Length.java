package org.guildhall.calendar;

import java.time.Duration;
import java.time.Instant;

/// How much was promised: whole working days, due at their end, or time within business hours, due
/// to the minute.
public sealed interface Length {
    /// Working days; the one it begins on doesn't count.
    ///
    /// @param count 1 or more
    record Days(int count) implements Length {
        public Days {
            if (count < 1) throw new IllegalArgumentException("working days promised: " + count);
        }
    }

    /// Business hours: an hour promised half an hour before the end of business is due half an hour
    /// after the next working day's beginning.
    ///
    /// @param time whole minutes, 1 or more
    record Hours(Duration time) implements Length {
        public Hours {
            if (time.toMinutes() < 1 || time.toSecondsPart() != 0) {
                throw new IllegalArgumentException("business time promised: " + time);
            }
        }
    }

    /// When a promise of that length made at `start` falls due.
    default Instant due(Instant start, WorkingDays days) {
        return switch (this) {
            case Days(var count) -> days.due(start, count);
            case Hours(var time) -> days.plus(start, time);
        };
    }

    /// The working days of it; 0 for one in business hours.
    default int days() {
        return switch (this) {
            case Days(var count) -> count;
            case Hours _ -> 0;
        };
    }
}
