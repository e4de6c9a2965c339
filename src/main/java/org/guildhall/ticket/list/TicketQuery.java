package org.guildhall.ticket.list;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.desk.Words;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.value.Span;
import org.guildhall.platform.web.Form;
import org.guildhall.ticket.desk.DeskPages;
import org.guildhall.ticket.figures.Came;
import org.guildhall.ticket.figures.Cause;
import org.guildhall.ticket.figures.Months;

/// What the list is asked for; it lives in the list's address.
///
/// @param agent whose, when it matters
/// @param words to be found in number, title, name, address, UID, or what was said; none finds all
/// @param opened when it came in, when that matters
/// @param came what came of it, when that matters
/// @param causes what was found out about it, and what answered it, when that matters
/// @param sort by a column, backwards with a hyphen before it
/// @param now what promises are measured by
record TicketQuery(
        View view,
        Optional<UUID> agent,
        Words words,
        String topic,
        String priority,
        String site,
        Optional<Span> opened,
        Optional<Came> came,
        Map<Cause, String> causes,
        String sort,
        Instant now) {
    static final String HERE = DeskPages.ALL;

    /// All tickets, the newest first.
    static final TicketQuery NEWEST =
            new TicketQuery(
                    View.ALL,
                    Optional.empty(),
                    Words.of(""),
                    "",
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    "-since",
                    Instant.EPOCH);

    private static final List<String> KEPT =
            List.of(
                    "view",
                    "q",
                    "topic",
                    "priority",
                    "site",
                    "agent",
                    "month",
                    "came",
                    "outcome",
                    "article",
                    "sort",
                    "page",
                    "without",
                    "also");

    static Address address(Form form) {
        return Address.kept(HERE, form, KEPT);
    }

    /// @param zone in which a month begins and ends
    static TicketQuery of(Address at, Staff caller, ZoneId zone, Instant now) {
        var view = View.of(at.value("view"));
        return new TicketQuery(
                view,
                view == View.MINE ? Optional.of(caller.person().value()) : uuid(at.value("agent")),
                Words.of(at.value("q")),
                at.value("topic"),
                at.value("priority"),
                at.value("site"),
                Months.of(at.value("month")).map(month -> Months.span(month, zone)),
                Came.of(at.value("came")),
                causes(at),
                at.value("sort"),
                now);
    }

    private static Map<Cause, String> causes(Address at) {
        var causes = new EnumMap<Cause, String>(Cause.class);
        for (var cause : Cause.values()) {
            if (!at.value(cause.word()).isEmpty()) causes.put(cause, at.value(cause.word()));
        }
        return causes;
    }

    private static Optional<UUID> uuid(String typed) {
        return Optional.of(typed)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }
}
