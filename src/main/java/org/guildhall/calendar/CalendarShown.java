package org.guildhall.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guildhall.calendar.YearView.Cell;
import org.guildhall.calendar.YearView.Month;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.settings.Site;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;

/// A calendar in the reader's words.
public final class CalendarShown {
    private CalendarShown() {}

    /// What a site is, above its calendar.
    public static List<Fact> facts(YearView calendar, Text text) {
        var site = calendar.site();
        var working = calendar.months().stream().mapToLong(Month::working).sum();
        return List.of(
                new Fact(text.of("calendar.country"), country(site, text)),
                new Fact(text.of("calendar.zone"), site.zone().toString()),
                new Fact(text.of("calendar.hours"), site.opens() + "–" + site.closes()),
                new Fact(text.of("calendar.working", calendar.year()), String.valueOf(working)),
                new Fact(
                        text.of("calendar.source"),
                        text.of("calendar.source." + calendar.source())));
    }

    /// The country whose working days hold there.
    public static String country(Site site, Text text) {
        return Locale.of("", site.calendar()).getDisplayCountry(text.locale());
    }

    /// The month's name.
    public static String month(Month month, Text text) {
        return month.month().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, text.locale());
    }

    /// The weekday's name.
    public static String weekday(DayOfWeek day, Text text) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, text.locale());
    }

    /// What stands behind a date of the preview.
    public static String title(Cell cell, Text text) {
        var kind = text.of("calendar.kind." + cell.kind().style());
        var date = text.date(cell.date());
        return date + ": " + cell.name().map(name -> kind + ", " + name).orElse(kind);
    }

    /// The last part of a kind's message.
    public static String style(DayKind kind) {
        return switch (kind) {
            case HOLIDAY -> YearView.Kind.HOLIDAY.style();
            case MADE_UP -> YearView.Kind.MADE_UP.style();
        };
    }

    /// What a day can be entered as.
    public static List<Choice> kinds(Text text) {
        return Arrays.stream(DayKind.values())
                .map(kind -> new Choice(kind.name(), text.of("calendar.kind." + kind)))
                .toList();
    }

    /// The days of the week.
    public static List<Choice> weekdays(Text text) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Choice(day.name(), weekday(day, text)))
                .toList();
    }

    /// Who changed what.
    public static Timeline history(YearView calendar, Text text) {
        return new Timeline(calendar.history().stream().map(event -> entry(event, text)).toList());
    }

    private static Timeline.Entry entry(Event event, Text text) {
        var date = event.text("date");
        var day = date.isEmpty() ? "" : text.date(LocalDate.parse(date));
        return new Timeline.Entry(
                Timeline.Kind.PERSON,
                event.at(),
                text.of("calendar.event." + event.type(), day, event.text("name")),
                event.actor().name(),
                null,
                null);
    }
}
