package org.guildhall.ticket.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What came of a ticket, as the figures count it: each figure leads to the tickets behind it.
public enum Came {
    ANSWERED("t.answered_at is not null"),
    FIRST_KEPT(Over.ANSWERED_IN_TIME.formatted("first", "c.stopped_at")),
    FIRST_MISSED(Over.TOO_LATE.formatted("first", "c.stopped_at")),
    RESOLUTION_KEPT(
            "t.state in ('ANSWERED', 'CLOSED') and "
                    + Over.ANSWERED_IN_TIME.formatted(
                            "resolution", "coalesce(c.paused_at, c.stopped_at)")),
    RESOLUTION_MISSED(Over.TOO_LATE.formatted("resolution", "coalesce(c.paused_at, c.stopped_at)")),
    REOPENED("t.reopened > 0"),
    HANDED_OVER("t.handed_over"),
    HELPED(Over.RATED.formatted("GOOD")),
    NO_HELP(Over.RATED.formatted("BAD"));

    private final String condition;

    Came(String condition) {
        this.condition = condition;
    }

    /// What the conditions are made of: promises that can be judged, and opinions. Only a reply
    /// keeps a promise; one that runs past its end is missed, whether or not anybody ends it.
    // Statements stand together at the head, whether filled in once or twice.
    @SuppressWarnings("InlineFormatString")
    private static final class Over {
        static final String ANSWERED_IN_TIME =
                """
                t.answered_at is not null and exists (
                    select from calendar_clock c
                     where c.object_id = t.id and c.kind = 'ticket.clock.%s' and %s <= c.due_at)""";
        static final String TOO_LATE =
                """
                exists (select from calendar_clock c
                         where c.object_id = t.id and c.kind = 'ticket.clock.%s' and coalesce(%s, :now) > c.due_at)""";
        static final String RATED =
                """
                exists (select from ticket_rating r where r.ticket_id = t.id and r.score = '%s')""";
    }

    /// The one that an address names, such as `handed-over`.
    public static Optional<Came> of(String typed) {
        return Arrays.stream(values()).filter(each -> each.word().equals(typed)).findFirst();
    }

    /// As addresses and messages have it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it came of a ticket `t`, for statements; promises are measured by `:now`.
    public String condition() {
        return condition;
    }
}
