package org.guildhall.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.settings.Site;

/// A site's calendar of one year, as the desk shows it.
///
/// @param version counted up with every change, and asked for with the next one
/// @param named the dates of the year that differ from their weekday
/// @param source where the year's public holidays can be filled in from
/// @param history every change, newest first
public record YearView(
        Site site,
        int year,
        int version,
        WorkingDays days,
        List<CalendarDay> named,
        HolidaySource source,
        List<Event> history) {

    public YearView {
        named = List.copyOf(named);
        history = List.copyOf(history);
    }

    /// What a date is on this calendar.
    public enum Kind {
        WORKING,
        DAY_OFF,
        HOLIDAY,
        MADE_UP;

        /// One sign for it, so that nobody needs to tell colours apart.
        public String sign() {
            return switch (this) {
                case WORKING -> "";
                case DAY_OFF -> "–";
                case HOLIDAY -> "H";
                case MADE_UP -> "M";
            };
        }

        /// The last part of its message's key, and its class in the style sheet.
        public String style() {
            return switch (this) {
                case WORKING -> "working";
                case DAY_OFF -> "day-off";
                case HOLIDAY -> "holiday";
                case MADE_UP -> "made-up";
            };
        }
    }

    /// One date of the preview.
    public record Cell(LocalDate date, Kind kind, Optional<String> name) {}

    /// One month of the preview.
    public record Month(YearMonth month, List<Cell> cells) {
        /// How many working days it has.
        public long working() {
            return cells.stream()
                    .filter(cell -> cell.kind() == Kind.WORKING || cell.kind() == Kind.MADE_UP)
                    .count();
        }
    }

    /// The twelve months.
    public List<Month> months() {
        var byDate =
                named.stream().collect(Collectors.toMap(CalendarDay::date, Function.identity()));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> month(YearMonth.of(year, number), byDate))
                .toList();
    }

    private Month month(YearMonth month, Map<LocalDate, CalendarDay> byDate) {
        var cells =
                IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(month::atDay)
                        .map(date -> cell(date, Optional.ofNullable(byDate.get(date))))
                        .toList();
        return new Month(month, cells);
    }

    private Cell cell(LocalDate date, Optional<CalendarDay> known) {
        var kind =
                known.map(day -> kind(day.kind()))
                        .orElseGet(() -> days.contains(date) ? Kind.WORKING : Kind.DAY_OFF);
        return new Cell(date, kind, known.map(CalendarDay::name));
    }

    private static Kind kind(DayKind kind) {
        return switch (kind) {
            case HOLIDAY -> Kind.HOLIDAY;
            case MADE_UP -> Kind.MADE_UP;
        };
    }
}
