package org.guildhall.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/// Which days one site works, and from when to when, in the site's own zone (onboarding.md section
/// 10). A working day is a day that is neither a weekly day off nor a public holiday, or a day off
/// that is made up.
///
/// @param zone the zone the vendor counts in for this site
/// @param opens start of business on a working day
/// @param closes end of business; a promise of N working days is due at this hour
/// @param daysOff weekly days off, at most six
/// @param exceptions dates that differ from their weekday
public record WorkingDays(
        ZoneId zone,
        LocalTime opens,
        LocalTime closes,
        Set<DayOfWeek> daysOff,
        Map<LocalDate, DayKind> exceptions) {

    public WorkingDays {
        if (daysOff.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week needs at least one working day");
        }
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("business hours: " + opens + " to " + closes);
        }
        daysOff = Set.copyOf(daysOff);
        exceptions = Map.copyOf(exceptions);
    }

    /// Whether people work on this date.
    public boolean contains(LocalDate date) {
        return switch (exceptions.get(date)) {
            case HOLIDAY -> false;
            case MADE_UP -> true;
            case null -> !daysOff.contains(date.getDayOfWeek());
        };
    }

    /// The date on which this moment falls in the site's zone.
    public LocalDate dateOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /// The `count`-th working day after `start`, which itself never counts; with 0 the first
    /// working day from `start` on.
    public LocalDate after(LocalDate start, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("working days: " + count);
        }
        var date = count == 0 ? start : start.plusDays(1);
        var left = Math.max(count, 1);
        while (true) {
            if (contains(date) && --left == 0) {
                return date;
            }
            date = date.plusDays(1);
        }
    }

    /// How many working days lie after `from`, up to and including `to`; 0 when `to` isn't later.
    public int between(LocalDate from, LocalDate to) {
        var count = 0;
        for (var date = from.plusDays(1); !date.isAfter(to); date = date.plusDays(1)) {
            if (contains(date)) {
                count++;
            }
        }
        return count;
    }

    /// When a promise of `count` working days made at `start` falls due: the end of business of the
    /// last of them.
    public Instant due(Instant start, int count) {
        return closing(after(dateOf(start), count));
    }

    /// The moment at which half of the business time between the two moments is gone.
    public Instant half(Instant start, Instant due) {
        var half = plus(start, businessTime(start, due).dividedBy(2));
        return half.isAfter(due) ? due : half;
    }

    /// The moment at which that much business time is gone since `start`; with none left, `start`
    /// itself or the next beginning of business.
    public Instant plus(Instant start, Duration time) {
        var left = time;
        for (var date = dateOf(start); ; date = date.plusDays(1)) {
            var from = later(start, opening(date));
            var spent = onDay(date, start, Instant.MAX);
            if (contains(date) && from.isBefore(closing(date)) && spent.compareTo(left) >= 0) {
                return from.plus(left);
            }
            left = left.minus(spent);
        }
    }

    /// The time within business hours between two moments.
    public Duration businessTime(Instant from, Instant to) {
        var sum = Duration.ZERO;
        for (var date = dateOf(from); !date.isAfter(dateOf(to)); date = date.plusDays(1)) {
            sum = sum.plus(onDay(date, from, to));
        }
        return sum;
    }

    /// The same time of day, `count` working days later; the moment itself with 0.
    public Instant later(Instant moment, int count) {
        if (count == 0) {
            return moment;
        }
        var local = moment.atZone(zone);
        return local.with(after(local.toLocalDate(), count)).toInstant();
    }

    private Duration onDay(LocalDate date, Instant from, Instant to) {
        if (!contains(date)) {
            return Duration.ZERO;
        }
        var begin = later(from, opening(date));
        var end = to.isBefore(closing(date)) ? to : closing(date);
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    private Instant opening(LocalDate date) {
        return date.atTime(opens).atZone(zone).toInstant();
    }

    private Instant closing(LocalDate date) {
        return date.atTime(closes).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
