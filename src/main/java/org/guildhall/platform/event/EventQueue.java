package org.guildhall.platform.event;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The events that wait to be handed on, for whoever watches. It needs nothing but the database.
public final class EventQueue {
    private static final String WAITING =
            """
            select count(*) as waiting, min(e.at) as oldest, count(*) filter (where o.attempts > 0) as failing
              from platform_outbox o join platform_event e on e.id = o.event_id
            """;

    private final JdbcClient sql;

    public EventQueue(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param oldest when the one happened that has waited longest
    /// @param failing how many were tried in vain
    public record Depth(int waiting, Optional<Instant> oldest, int failing) {}

    public Depth depth() {
        return sql.sql(WAITING)
                .query(
                        (row, _) ->
                                new Depth(
                                        row.getInt("waiting"),
                                        Optional.ofNullable(row.getTimestamp("oldest"))
                                                .map(Timestamp::toInstant),
                                        row.getInt("failing")))
                .single();
    }
}
