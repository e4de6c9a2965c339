package org.guildhall.calendar;

import java.time.Instant;
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
