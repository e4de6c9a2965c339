package org.guildhall.calendar;

/// Half of the promised time is gone; told once per clock, in the transaction that notes it.
public record ClockHalfGone(ClockView clock) {}
