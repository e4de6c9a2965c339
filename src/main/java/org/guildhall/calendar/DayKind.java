package org.guildhall.calendar;

/// Why one date differs from its weekday.
public enum DayKind {
    /// A public holiday: nobody works, whatever the weekday.
    HOLIDAY,
    /// A day off that is worked to make up for a holiday, as China does on weekends.
    MADE_UP
}
