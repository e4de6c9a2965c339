package org.guildhall.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A promise of so many working days or business hours: when it began, when it is half gone and
/// due, whether it stands still. A value: each change makes a new one (onboarding.md section 10).
///
/// @param startedAt the event that began it
/// @param length how much was promised
/// @param halfAt when half of the business time is gone
/// @param dueAt end of business of the last day promised, or the end of the last hour
/// @param pausedAt since when it stands still
/// @param stoppedAt when what was promised was done, or no longer mattered
public record Promise(
        Instant startedAt,
        Length length,
        Instant halfAt,
        Instant dueAt,
        Optional<Instant> pausedAt,
        Optional<Instant> stoppedAt) {

    /// A promise of working days that begins now; the day it begins on doesn't count.
    public static Promise of(int workingDays, Instant startedAt, WorkingDays days) {
        return of(new Length.Days(workingDays), startedAt, days);
    }

    /// A promise that begins now.
    public static Promise of(Length length, Instant startedAt, WorkingDays days) {
        var due = length.due(startedAt, days);
        return new Promise(
                startedAt,
                length,
                days.half(startedAt, due),
                due,
                Optional.empty(),
                Optional.empty());
    }

    /// Stands still from now on, because the other side must act. Pausing twice is pausing once.
    public Promise pause(Instant now) {
        if (pausedAt.isPresent() || stoppedAt.isPresent()) {
            return this;
        }
        return new Promise(startedAt, length, halfAt, dueAt, Optional.of(now), Optional.empty());
    }

    /// Goes on: what wasn't yet gone moves on by the working days it stood still. A promise that
    /// was over already stays over.
    public Promise resume(Instant now, WorkingDays days) {
        return pausedAt.map(since -> goOn(since, now, days)).orElse(this);
    }

    /// The same with another length in business hours: due that much earlier or later.
    public Promise lasting(Length other, WorkingDays days) {
        if (!(length instanceof Length.Hours) || !(other instanceof Length.Hours(var after))) {
            throw new IllegalArgumentException(length + " can't become " + other);
        }
        var still = days.businessTime(length.due(startedAt, days), dueAt);
        var due = days.plus(days.plus(startedAt, after), still);
        return new Promise(startedAt, other, days.half(startedAt, due), due, pausedAt, stoppedAt);
    }

    /// Runs again after it was stopped, as if it had stood still since: what it was stopped for
    /// wasn't the end of it.
    public Promise reopen(Instant now, WorkingDays days) {
        return stoppedAt
                .map(stopped -> goOn(pausedAt.orElse(stopped), now, days))
                .orElseGet(() -> resume(now, days));
    }

    /// What becomes of it when the calendar changes. One that never stood still is counted again
    /// from its beginning; one that did keeps the working days that are left, since what was
    /// counted before is past.
    public Promise recounted(WorkingDays before, WorkingDays after, Instant now) {
        if (stoppedAt.isPresent()) {
            return this;
        }
        if (dueAt.equals(length.due(startedAt, before))) {
            var due = length.due(startedAt, after);
            return due(due, after.half(startedAt, due));
        }
        if (length instanceof Length.Hours) {
            var from = pausedAt.orElse(now);
            return due(
                    again(dueAt, from, before, from, after),
                    again(halfAt, from, before, from, after));
        }
        var yesterday = before.dateOf(pausedAt.orElse(now)).minusDays(1);
        var due = kept(dueAt, yesterday, before, after);
        var half = kept(halfAt, yesterday, before, after);
        return due(due, half.isAfter(due) ? due : half);
    }

    private Promise due(Instant due, Instant half) {
        return new Promise(startedAt, length, half, due, pausedAt, stoppedAt);
    }

    /// The moment with as much business time between it and `to` as there was between it and
    /// `from`; what is past already stays.
    private static Instant again(
            Instant moment, Instant from, WorkingDays before, Instant to, WorkingDays after) {
        if (!moment.isAfter(from)) return moment;
        return after.plus(to, before.businessTime(from, moment));
    }

    /// The moment with as many working days before it as it had.
    private static Instant kept(
            Instant moment, LocalDate from, WorkingDays before, WorkingDays after) {
        var left = before.between(from, before.dateOf(moment));
        if (left == 0) {
            return moment;
        }
        var time = moment.atZone(before.zone()).toLocalTime();
        return after.after(from, left).atTime(time).atZone(after.zone()).toInstant();
    }

    /// Ends the promise, kept or missed.
    public Promise stop(Instant now) {
        if (stoppedAt.isPresent()) {
            return this;
        }
        return new Promise(startedAt, length, halfAt, dueAt, pausedAt, Optional.of(now));
    }

    /// How it stands now. Standing still since before it was due is never over.
    public ClockState state(Instant now) {
        var judged = pausedAt.orElse(stoppedAt.orElse(now));
        if (stoppedAt.isPresent()) {
            return judged.isAfter(dueAt) ? ClockState.MISSED : ClockState.KEPT;
        }
        if (judged.isAfter(dueAt)) {
            return ClockState.OVER;
        }
        if (pausedAt.isPresent()) {
            return ClockState.STANDING_STILL;
        }
        return now.isBefore(halfAt) ? ClockState.RUNNING : ClockState.HALF_GONE;
    }

    /// Working days left after today; 0 on the day it is due and later.
    public int workingDaysLeft(Instant now, WorkingDays days) {
        var today = days.dateOf(pausedAt.orElse(stoppedAt.orElse(now)));
        return days.between(today, days.dateOf(dueAt));
    }

    private Promise goOn(Instant since, Instant now, WorkingDays days) {
        if (length instanceof Length.Hours) {
            return new Promise(
                    startedAt,
                    length,
                    again(halfAt, since, days, now, days),
                    again(dueAt, since, days, now, days),
                    Optional.empty(),
                    Optional.empty());
        }
        var still = days.between(days.dateOf(since), days.dateOf(now));
        return new Promise(
                startedAt,
                length,
                halfAt.isAfter(since) ? days.later(halfAt, still) : halfAt,
                dueAt.isAfter(since) ? days.later(dueAt, still) : dueAt,
                Optional.empty(),
                Optional.empty());
    }
}
