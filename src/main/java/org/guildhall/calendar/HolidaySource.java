package org.guildhall.calendar;

/// Where the public holidays of a country and year can be filled in from.
public enum HolidaySource {
    /// A list that comes with Guildhall, because the library has none or not the days that matter.
    OWN_LIST,
    /// Computed by Jollyday.
    LIBRARY,
    /// Neither knows the country: people enter its days.
    NOBODY
}
