package org.guildhall.ticket.desk;

import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.passage.TicketRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The desk's list of tickets: which ones, in which order, how many. The statement is put together
/// from the parts below, only those that a query asks for, so that each has its own plan.
@Component
class TicketList {
    private static final String FROM = " from ticket_ticket t where t.state = any(:states)";
    private static final String AGENT = " and t.agent_id = :agent";
    private static final String NOBODY = " and t.agent_id is null";
    private static final String TOPIC = " and t.topic = :topic";
    private static final String PRIORITY = " and t.priority = :priority";
    private static final String SITE = " and t.site = :site";
    private static final String DUE =
            "(select min(c.due_at) from calendar_open c where c.object_id = t.id and c.paused_at is null)";
    private static final String THOSE = "select * from ticket_ticket where id in (:ids)";
    private static final String PAGE = " limit :limit offset :offset";

    private final JdbcClient sql;
    private final TicketRow rows;

    TicketList(JdbcClient sql, TicketRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /// A page of them. Only keys are put in order, which an index alone has.
    List<Ticket> page(TicketQuery query, int limit, int offset) {
        var ids =
                sql.sql("select t.id" + which(query) + order(query.sort()) + PAGE)
                        .params(values(query))
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list();
        return those(ids).stream()
                .sorted(comparingInt(ticket -> ids.indexOf(ticket.id().value())))
                .toList();
    }

    private List<Ticket> those(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : sql.sql(THOSE).param("ids", ids).query(rows).list();
    }

    long count(TicketQuery query) {
        return sql.sql("select count(*)" + which(query))
                .params(values(query))
                .query(Long.class)
                .single();
    }

    private static String which(TicketQuery query) {
        var which = new StringBuilder(FROM).append(TicketWords.where(query.words()));
        if (query.view() == View.NOBODYS) which.append(NOBODY);
        else if (query.agent().isPresent()) which.append(AGENT);
        if (!query.topic().isEmpty()) which.append(TOPIC);
        if (!query.priority().isEmpty()) which.append(PRIORITY);
        if (!query.site().isEmpty()) which.append(SITE);
        return which.toString();
    }

    private static Map<String, @Nullable Object> values(TicketQuery query) {
        var values = new HashMap<String, @Nullable Object>(TicketWords.values(query.words()));
        values.put("states", query.view().states().stream().map(Enum::name).toArray(String[]::new));
        values.put("agent", query.agent().orElse(null));
        values.put("topic", query.topic());
        values.put("priority", query.priority());
        values.put("site", query.site());
        return values;
    }

    /// The longest waiting first, if nothing else is asked for.
    private static String order(String sort) {
        return switch (sort) {
            case "number" -> " order by t.created_at, t.id";
            case "-number" -> " order by t.created_at desc, t.id desc";
            case "due" -> " order by " + DUE + " nulls last, t.id";
            case "-due" -> " order by " + DUE + " desc nulls last, t.id";
            case "-since" -> " order by t.state_since desc, t.id desc";
            default -> " order by t.state_since, t.id";
        };
    }
}
