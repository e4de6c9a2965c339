package org.guildhall.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;

/// Public holidays to begin a calendar with: from our own lists where there is one (Singapore's
/// moon holidays, China's made-up days), else computed by Jollyday.
final class PublicHolidays {
    private PublicHolidays() {}

    /// The days of one country (ISO 3166 alpha-2) in one year; empty where neither knows any.
    static List<CalendarDay> of(String country, int year) {
        var own = listed(country).stream().filter(day -> day.date().getYear() == year).toList();
        return own.isEmpty() ? computed(country, year) : own;
    }

    /// Where they come from.
    static HolidaySource source(String country, int year) {
        if (listed(country).stream().anyMatch(day -> day.date().getYear() == year)) {
            return HolidaySource.OWN_LIST;
        }
        return computed(country, year).isEmpty() ? HolidaySource.NOBODY : HolidaySource.LIBRARY;
    }

    private static List<CalendarDay> listed(String country) {
        var name = "/calendar/" + country.toLowerCase(Locale.ROOT) + ".txt";
        try (var list = PublicHolidays.class.getResourceAsStream(name)) {
            if (list == null) {
                return List.of();
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(PublicHolidays::day)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CalendarDay day(String line) {
        var words = line.split(" ", 3);
        var kind = words[1].equals("made-up") ? DayKind.MADE_UP : DayKind.HOLIDAY;
        return new CalendarDay(LocalDate.parse(words[0]), kind, words[2]);
    }

    private static List<CalendarDay> computed(String country, int year) {
        if (!HolidayManager.getSupportedCalendarCodes().contains(country)) {
            return List.of();
        }
        return HolidayManager.getInstance(
                        ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                .getHolidays(Year.of(year))
                .stream()
                .map(
                        day ->
                                new CalendarDay(
                                        day.getDate(),
                                        DayKind.HOLIDAY,
                                        day.getDescription(Locale.ENGLISH)))
                .toList();
    }
}
