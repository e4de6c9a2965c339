package org.guildhall.calendar;

import java.time.Instant;

/// A running promise falls due at another moment, because a calendar was changed; told in the
/// transaction that changes it.
///
/// @param clock as it stands now
/// @param from when it was due before
public record ClockMoved(ClockView clock, Instant from) {}
