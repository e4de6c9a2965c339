package org.guildhall.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.platform.api.ApiBody;

/// A site's calendar of one year as the API shows it.
///
/// @param country whose public holidays it follows, ISO 3166
/// @param zone IANA name of the zone in which the site counts its days
/// @param opens start of business, `HH:mm`
/// @param closes end of business, at which promises are due
/// @param exceptions dates of the year that differ from their weekday
record CalendarBody(
        String site,
        int year,
        int version,
        String country,
        String zone,
        String opens,
        String closes,
        List<String> daysOff,
        List<DayBody> exceptions)
        implements ApiBody {

    /// A date that differs from its weekday.
    record DayBody(LocalDate date, String kind, String name) {}

    static CalendarBody of(YearView view) {
        var days = view.days();
        return new CalendarBody(
                view.site().code(),
                view.year(),
                view.version(),
                view.site().calendar(),
                days.zone().getId(),
                days.opens().toString(),
                days.closes().toString(),
                days.daysOff().stream().sorted().map(DayOfWeek::name).toList(),
                view.named().stream()
                        .map(day -> new DayBody(day.date(), day.kind().name(), day.name()))
                        .toList());
    }
}
