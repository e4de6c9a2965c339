package org.guildhall.platform.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A promise with a date: *due Thu 27 Nov, 2 working days left*. Both zones stand behind it.
public record ClockChip(Pace pace, String words, List<String> moments) {
    /// How far the time has run.
    public enum Pace {
        /// Less than half is gone.
        CALM,
        /// More than half is gone: amber.
        HALF,
        /// Past due: red.
        OVER,
        /// Stands still while the other side must act.
        STILL;

        /// The class that the style sheet knows it by.
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ClockChip {
        moments = List.copyOf(moments);
    }

    /// The chip of a clock that is due then, as the page's reader sees it. Working days are those
    /// left, or, once over, those gone since.
    public static ClockChip of(Page page, Pace pace, Instant due, int workingDays) {
        var words =
                page.text()
                        .of(
                                "frame.clock." + pace.style(),
                                day(page.text(), page.zone(), due),
                                workingDays);
        var vendor = page.vendorMoment(due).stream();
        return new ClockChip(
                pace, words, Stream.concat(Stream.of(page.moment(due)), vendor).toList());
    }

    /// The chip of a clock in a zone, where no page is: in a mail.
    public static ClockChip of(Text text, ZoneId zone, Pace pace, Instant due, int workingDays) {
        var words = text.of("frame.clock." + pace.style(), day(text, zone, due), workingDays);
        return new ClockChip(pace, words, List.of(text.moment(due, zone)));
    }

    /// The chip of a promise that is due to the minute.
    public static ClockChip toTheMinute(Page page, Pace pace, Instant due) {
        var words =
                page.text()
                        .of(
                                "frame.clock.minute." + pace.style(),
                                day(page.text(), page.zone(), due),
                                page.time(due));
        var vendor = page.vendorMoment(due).stream();
        return new ClockChip(
                pace, words, Stream.concat(Stream.of(page.moment(due)), vendor).toList());
    }

    /// The day without its year: a promise is never that far away.
    private static String day(Text text, ZoneId zone, Instant due) {
        var pattern = DateTimeFormatter.ofPattern(text.of("frame.clock.day"), text.locale());
        return pattern.format(due.atZone(zone));
    }
}
