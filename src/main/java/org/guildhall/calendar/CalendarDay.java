package org.guildhall.calendar;

import java.time.LocalDate;

/// One date of a site's calendar that differs from its weekday, with the name people know it by.
public record CalendarDay(LocalDate date, DayKind kind, String name) {}
