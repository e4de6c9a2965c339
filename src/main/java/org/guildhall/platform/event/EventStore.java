package org.guildhall.platform.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The only class that names `platform_event` and `platform_outbox`.
@Component
class EventStore {
    private static final String APPEND =
            """
            with event as (
                insert into platform_event (subject, subject_id, version, type, at, actor_id, actor_name,
                                            actor_role, address, origin, destination, reason, payload)
                values (:subject, :subjectId, :version, :type, :at, :actorId, :actorName, :actorRole,
                        :address, :origin, :destination, :reason, cast(:payload as jsonb))
                returning id, subject_id)
            insert into platform_outbox (event_id, subject_id, run_at)
            select id, subject_id, :at from event
            returning event_id
            """;

    private static final String TAKE = "select * from platform_take_event(:now)";
    private static final String FAILED =
            """
            update platform_outbox set attempts = attempts + 1, last_error = :error,
                   run_at = cast(:now as timestamptz)
                            + least(interval '1 hour', interval '1 second' * power(2, least(attempts, 20)))
             where event_id = :id
            """;
    private static final String OF =
            "select * from platform_event where subject_id = :subjectId order by id";
    private static final String OF_ALL =
            "select * from platform_event where subject_id = any(:subjects) order by id";
    private static final String SUBJECTS =
            """
            select distinct subject_id from platform_event
             where subject = :kind and subject_id > :after order by subject_id limit :limit
            """;
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended(cast(:subjectId as text) || :type, 49))";
    private static final String HAPPENED =
            """
            select exists (select 1 from platform_event
                            where subject_id = :subjectId and type = :type and at >= :since)
            """;
    private static final String WAITING = "select count(*) from platform_outbox";

    private final JdbcClient sql;
    private final JsonMapper json;

    EventStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    long append(Happening happening, Instant at) {
        return sql.sql(APPEND)
                .param("subject", happening.subject().kind())
                .param("subjectId", happening.subject().id())
                .param("version", happening.version())
                .param("type", happening.type())
                .param("at", Timestamp.from(at))
                .param("actorId", happening.actor().id())
                .param("actorName", happening.actor().name())
                .param("actorRole", happening.actor().role())
                .param("address", Whence.address().orElse(null))
                .param("origin", happening.from())
                .param("destination", happening.to())
                .param("reason", happening.reason())
                .param("payload", json.writeValueAsString(happening.payload()))
                .query(Long.class)
                .single();
    }

    /// The next event to hand on, which waits again should the caller's transaction come to
    /// nothing.
    Optional<Event> take(Instant now) {
        return sql.sql(TAKE).param("now", Timestamp.from(now)).query(this::event).optional();
    }

    void failed(Event event, String error, Instant now) {
        sql.sql(FAILED)
                .param("id", event.id())
                .param("error", error.replace("\0", ""))
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Event> of(UUID subjectId) {
        return sql.sql(OF).param("subjectId", subjectId).query(this::event).list();
    }

    List<Event> of(Collection<UUID> subjects) {
        return sql.sql(OF_ALL)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(this::event)
                .list();
    }

    List<UUID> subjects(String kind, UUID after, int limit) {
        return sql.sql(SUBJECTS)
                .param("kind", kind)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getObject("subject_id", UUID.class))
                .list();
    }

    boolean hasHappened(UUID subjectId, String type, Instant since) {
        sql.sql(ONE_AT_A_TIME)
                .param("subjectId", subjectId)
                .param("type", type)
                .query((_, _) -> true)
                .single();
        return sql.sql(HAPPENED)
                .param("subjectId", subjectId)
                .param("type", type)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    int waiting() {
        return sql.sql(WAITING).query(Integer.class).single();
    }

    /// A row as the event that it is.
    Event event(ResultSet row, int number) throws SQLException {
        return new Event(
                row.getLong("id"),
                new Subject(row.getString("subject"), row.getObject("subject_id", UUID.class)),
                row.getLong("version"),
                row.getString("type"),
                row.getTimestamp("at").toInstant(),
                new Actor(
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_name"),
                        row.getString("actor_role")),
                row.getString("origin"),
                row.getString("destination"),
                row.getString("reason"),
                json.readTree(row.getString("payload")));
    }
}
