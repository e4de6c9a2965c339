package org.guildhall.calendar;

/// How a clock stands, as both sides see it.
public enum ClockState {
    /// Running, less than half gone.
    RUNNING,
    /// Running, half gone: whoever must act has been reminded.
    HALF_GONE,
    /// Not stopped by the due moment: overdue, and said so honestly.
    OVER,
    /// The other side must act; nothing is counted.
    STANDING_STILL,
    /// Stopped in time.
    KEPT,
    /// Stopped, but too late.
    MISSED
}
