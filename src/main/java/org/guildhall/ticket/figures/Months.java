package org.guildhall.ticket.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guildhall.platform.value.Span;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Text;

/// The months that figures are told of, and the lists behind them.
public final class Months {
    private static final int MONTHS = 12;

    private Months() {}

    /// The month that an address names, such as `2026-11`.
    public static Optional<YearMonth> of(String typed) {
        return Optional.of(typed)
                .filter(text -> text.matches("[0-9]{4}-(0[1-9]|1[0-2])"))
                .map(YearMonth::parse);
    }

    /// From its first moment to the next one's, as a clock in that zone shows it.
    public static Span span(YearMonth month, ZoneId zone) {
        return new Span(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    /// The last twelve, the newest first.
    public static List<Choice> choices(Instant now, ZoneId zone, Text text) {
        var newest = YearMonth.from(now.atZone(zone));
        return IntStream.range(0, MONTHS)
                .mapToObj(newest::minusMonths)
                .map(month -> new Choice(month.toString(), named(month, text)))
                .toList();
    }

    private static String named(YearMonth month, Text text) {
        var pattern = text.of("ticket.figures.month.format");
        return DateTimeFormatter.ofPattern(pattern, text.locale()).format(month);
    }
}
