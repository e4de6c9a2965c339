package org.guildhall.ticket.list;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.platform.database.Plans;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.list.WorkList;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.passage.TicketRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The desk's list of tickets: which ones, in which order, how many. Only keys are put in order,
/// which an index alone has.
// Statements stand together at the head, whether filled in once or twice.
@SuppressWarnings("InlineFormatString")
@Component
class TicketList {
    private static final String THOSE = "select * from ticket_ticket where id in (:ids)";
    private static final String MANY =
            "select count(*) from (select from ticket_ticket t where true%s limit %d) counted";

    private static final Subject ALL = new Subject("ticket", new UUID(0, 0));

    private final JdbcClient sql;
    private final Plans plans;
    private final TicketWords words;
    private final TicketRow rows;
    private final ApplicationEventPublisher publisher;

    TicketList(
            JdbcClient sql,
            Plans plans,
            TicketWords words,
            TicketRow rows,
            ApplicationEventPublisher publisher) {
        this.publisher = publisher;
        this.sql = sql;
        this.plans = plans;
        this.words = words;
        this.rows = rows;
    }

    /// A page of it.
    ///
    /// @param total how many there are, as far as they were counted
    record Listed(List<Ticket> tickets, long total) {}

    /// A page that begins after so many, with how many there are up to `most`.
    @Transactional(readOnly = true)
    public Listed page(TicketQuery query, int after, int most) {
        plans.forTheseValues();
        if (query.words().isEmpty()) {
            var keys = keys(query, after + WorkList.PAGE);
            return new Listed(those(cut(keys, after)), many(new TicketReading(query), most));
        }
        var found = keys(query, most + 1);
        return new Listed(those(cut(found, after)), found.size());
    }

    private List<UUID> keys(TicketQuery query, int limit) {
        var reading = new TicketReading(query);
        return query.words().isEmpty()
                ? inOrder(reading, limit, (source, many) -> keys(reading, source, many))
                : words.first(reading, query.words(), limit);
    }

    /// The keys of all of them, in their order; that somebody takes them away is noted.
    @Transactional
    public List<UUID> takeAway(TicketQuery query, Staff caller) {
        publisher.publishEvent(
                new Looked(caller, ALL, "csv", String.join(" ", query.words().words())));
        plans.forTheseValues();
        return keys(query, Integer.MAX_VALUE);
    }

    /// So many keys in the list's order, from its sources one after the other.
    static List<UUID> inOrder(
            TicketReading reading, int limit, BiFunction<String, Integer, List<UUID>> read) {
        var keys = new ArrayList<UUID>();
        for (var source : reading.inOrder()) {
            if (keys.size() < limit) keys.addAll(read.apply(source, limit - keys.size()));
        }
        return keys;
    }

    private List<UUID> keys(TicketReading reading, String source, int limit) {
        return sql.sql(source + " limit " + limit)
                .params(reading.values())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static List<UUID> cut(List<UUID> keys, int after) {
        return keys.stream().skip(after).limit(WorkList.PAGE).toList();
    }

    /// Those of them that are still there, in the same order.
    @Transactional(readOnly = true)
    public List<Ticket> those(List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return sql.sql(THOSE).param("ids", ids).query(rows).list().stream()
                .sorted(comparingInt(ticket -> ids.indexOf(ticket.id().value())))
                .toList();
    }

    private long many(TicketReading reading, int most) {
        return sql.sql(MANY.formatted(reading.which(), most + 1))
                .params(reading.values())
                .query(Long.class)
                .single();
    }
}
