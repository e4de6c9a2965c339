package org.guildhall.demo;

import java.time.LocalTime;
import java.util.function.Supplier;
import org.guildhall.calendar.Calendars;
import org.guildhall.demo.clock.MovableClock;

/// The days behind the sample world: things happen in it as if it were then.
class SamplePast {
    private final Calendars calendars;
    private final MovableClock clock;

    SamplePast(Calendars calendars, MovableClock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    void at(int workingDaysAgo, String time, Runnable happening) {
        at(
                workingDaysAgo,
                time,
                () -> {
                    happening.run();
                    return workingDaysAgo;
                });
    }

    /// As if it were that time of the vendor's day, so many working days ago.
    <T> T at(int workingDaysAgo, String time, Supplier<T> happening) {
        var days = calendars.of("international");
        var date = days.dateOf(clock.instant());
        for (var left = workingDaysAgo; left > 0; left -= days.contains(date) ? 1 : 0) {
            date = date.minusDays(1);
        }
        return clock.tell(
                date.atTime(LocalTime.parse(time)).atZone(days.zone()).toInstant(), happening);
    }
}
