package org.guildhall.calendar;

/// The promise is missed; told once per clock, in the transaction that notes it.
public record ClockOver(ClockView clock) {}
