package org.guildhall.demo.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.calendar.Calendars;
import org.guildhall.calendar.WorkingDays;
import org.guildhall.platform.web.Invalid;

/// The three ways to move the demo's clock forward, by the working time of a site.
public class ClockMoves {
    /// The furthest that one move goes, in days.
    public static final int FURTHEST = 366;

    private final MovableClock clock;
    private final Calendars calendars;

    ClockMoves(MovableClock clock, Calendars calendars) {
        this.clock = clock;
        this.calendars = calendars;
    }

    /// To the next time that the site opens.
    public void toNextWorkingDay(String site) {
        var days = calendars.of(site);
        var today = days.dateOf(clock.instant());
        var opening = opening(days, days.after(today, 0));
        move(opening.isAfter(clock.instant()) ? opening : opening(days, days.after(today, 1)));
    }

    /// By whole days of 24 hours, 1 to [#FURTHEST].
    public void by(int days) {
        if (days < 1 || days > FURTHEST) {
            throw Invalid.at("days", "demo.clock.days.bounds", FURTHEST);
        }
        move(clock.instant().plus(Duration.ofDays(days)));
    }

    /// To the hour at which the site opens on that date, or would if it were a working day; refused
    /// at `date` when that is past, or more than [#FURTHEST] days ahead.
    public void to(LocalDate date, String site) {
        var moment = opening(calendars.of(site), date);
        if (moment.isAfter(clock.instant().plus(Duration.ofDays(FURTHEST)))) {
            throw Invalid.at("date", "demo.clock.far", FURTHEST);
        }
        move(moment);
    }

    private void move(Instant moment) {
        clock.moveTo(moment);
        calendars.prefill();
    }

    private static Instant opening(WorkingDays days, LocalDate date) {
        return date.atTime(days.opens()).atZone(days.zone()).toInstant();
    }

    /// Now, as everything in the demo sees it.
    public Clock clock() {
        return clock;
    }
}
