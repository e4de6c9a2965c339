package org.guildhall.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A promise of so many working days: when it began, when it is half gone and due, whether it
/// stands still. A value: each change makes a new one (onboarding.md section 10).
///
/// @param startedAt the event that began it
/// @param workingDays how many were promised, 1 or more
/// @param halfAt when half of the business time is gone
/// @param dueAt end of business of the last day promised
/// @param pausedAt since when it stands still
/// @param stoppedAt when what was promised was done, or no longer mattered
public record Promise(
        Instant startedAt,
        int workingDays,
        Instant halfAt,
        Instant dueAt,
        Optional<Instant> pausedAt,
        Optional<Instant> stoppedAt) {

    public Promise {
        if (workingDays < 1) {
            throw new IllegalArgumentException("working days promised: " + workingDays);
        }
    }

    /// A promise that begins now; the day it begins on doesn't count.
    public static Promise of(int workingDays, Instant startedAt, WorkingDays days) {
        var due = days.due(startedAt, workingDays);
        return new Promise(
                startedAt,
                workingDays,
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
        return new Promise(
                startedAt, workingDays, halfAt, dueAt, Optional.of(now), Optional.empty());
    }

    /// Goes on: what wasn't yet gone moves on by the working days it stood still. A promise that
    /// was over already stays over.
    public Promise resume(Instant now, WorkingDays days) {
        return pausedAt.map(since -> goOn(since, now, days)).orElse(this);
    }

    /// What becomes of it when the calendar changes. One that never stood still is counted again
    /// from its beginning; one that did keeps the working days that are left, since what was
    /// counted before is past.
    public Promise recounted(WorkingDays before, WorkingDays after, Instant now) {
        if (stoppedAt.isPresent()) {
            return this;
        }
        if (dueAt.equals(before.due(startedAt, workingDays))) {
            var due = after.due(startedAt, workingDays);
            return due(due, after.half(startedAt, due));
        }
        var yesterday = before.dateOf(pausedAt.orElse(now)).minusDays(1);
        var due = kept(dueAt, yesterday, before, after);
        var half = kept(halfAt, yesterday, before, after);
        return due(due, half.isAfter(due) ? due : half);
    }

    private Promise due(Instant due, Instant half) {
        return new Promise(startedAt, workingDays, half, due, pausedAt, stoppedAt);
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
        return new Promise(startedAt, workingDays, halfAt, dueAt, pausedAt, Optional.of(now));
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
        var still = days.between(days.dateOf(since), days.dateOf(now));
        return new Promise(
                startedAt,
                workingDays,
                halfAt.isAfter(since) ? days.later(halfAt, still) : halfAt,
                dueAt.isAfter(since) ? days.later(dueAt, still) : dueAt,
                Optional.empty(),
                Optional.empty());
    }
}
