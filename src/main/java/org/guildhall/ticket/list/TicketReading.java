package org.guildhall.ticket.list;

import static java.util.stream.Collectors.joining;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The statements that read the keys of a list's tickets, in its order, so that whoever needs a
/// page stops after a page: an index has each state in that order, and the states are merged while
/// they are read.
// Statements stand together at the head, whether filled in once or twice.
@SuppressWarnings("InlineFormatString")
record TicketReading(TicketQuery query) {
    private static final String AGENT = " and t.agent_id = :agent";
    private static final String NOBODY = " and t.agent_id is null";
    private static final String TOPIC = " and t.topic = :topic";
    private static final String PRIORITY = " and t.priority = :priority";
    private static final String SITE = " and t.site = :site";
    private static final String OPENED = " and t.created_at >= :from and t.created_at < :until";
    private static final String OF_STATE =
            "(select t.id, t.%s as at from ticket_ticket t where t.state = '%s'%s order by at%s, t.id%4$s)";
    private static final String MERGED = "select id from (%s) merged order by at%s, id%2$s";

    /// The promises in their order; of several that run on a ticket the first counts.
    private static final String PROMISED =
            """
            select c.object_id as id
              from (select object_id, due_at, kind from calendar_open
                     where paused_at is null order by due_at%2$s, object_id offset 0) c
             where (select true from ticket_ticket t where t.id = c.object_id%1$s)
               and (select count(*) = 0 from calendar_open e
                     where e.object_id = c.object_id and e.paused_at is null
                       and (e.due_at, e.kind) < (c.due_at, c.kind))
            """;

    private static final String UNPROMISED =
            """
            select t.id from ticket_ticket t
             where not exists (select 1 from calendar_open c where c.object_id = t.id and c.paused_at is null)%s
             order by t.id
            """;
    private static final String DUE =
            "(select min(c.due_at) from calendar_open c where c.object_id = t.id and c.paused_at is null)";

    /// One after the other they give all keys, each in order.
    List<String> inOrder() {
        return byPromise()
                ? List.of(PROMISED.formatted(which(), way()), UNPROMISED.formatted(which()))
                : List.of(byTime());
    }

    /// Whether it goes by what is due, which lies elsewhere.
    boolean byPromise() {
        return query.sort().endsWith("due");
    }

    /// All of them by time, whatever the list's order: what stands first there is a fair sample.
    String byTime() {
        var column = query.sort().endsWith("number") ? "created_at" : "state_since";
        return MERGED.formatted(
                query.view().states().stream()
                        .map(state -> OF_STATE.formatted(column, state.name(), filters(), way()))
                        .collect(joining(" union all ")),
                way());
    }

    /// The condition on a ticket `t`.
    String which() {
        return query.view().states().stream()
                .map(state -> "'" + state.name() + "'")
                .collect(joining(", ", " and t.state in (", ")" + filters()));
    }

    /// The order of tickets `t` that were found in none; the longest waiting first, if nothing else
    /// is asked for.
    String order() {
        return switch (query.sort()) {
            case "number", "-number" -> " order by t.created_at" + way() + ", t.id" + way();
            case "due", "-due" -> " order by " + DUE + way() + " nulls last, t.id";
            default -> " order by t.state_since" + way() + ", t.id" + way();
        };
    }

    Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("agent", query.agent().orElse(null));
        values.put("topic", query.topic());
        values.put("priority", query.priority());
        values.put("site", query.site());
        values.put("from", query.opened().map(span -> Timestamp.from(span.from())).orElse(null));
        values.put("until", query.opened().map(span -> Timestamp.from(span.until())).orElse(null));
        values.put("now", Timestamp.from(query.now()));
        query.causes().forEach((cause, key) -> values.put(cause.word(), key));
        return values;
    }

    private String way() {
        return query.sort().startsWith("-") ? " desc" : "";
    }

    private String filters() {
        var filters = new StringBuilder();
        if (query.view() == View.NOBODYS) filters.append(NOBODY);
        else if (query.agent().isPresent()) filters.append(AGENT);
        if (!query.topic().isEmpty()) filters.append(TOPIC);
        if (!query.priority().isEmpty()) filters.append(PRIORITY);
        if (!query.site().isEmpty()) filters.append(SITE);
        if (query.opened().isPresent()) filters.append(OPENED);
        query.came().ifPresent(came -> filters.append(" and ").append(came.condition()));
        query.causes().keySet().forEach(each -> filters.append(" and ").append(each.condition()));
        return filters.toString();
    }
}
