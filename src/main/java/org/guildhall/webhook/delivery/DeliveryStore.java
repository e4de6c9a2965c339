package org.guildhall.webhook.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.value.Ids;
import org.guildhall.webhook.delivery.Delivery.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `webhook_delivery`, but for its erasure.
@Component
class DeliveryStore {
    private static final String ADD =
            """
            insert into webhook_delivery (id, endpoint_id, event_id, subject, subject_id, type, state, run_at, created_at)
            values (:id, :endpoint, :event, :subject, :subjectId, :type, 'WAITING', :now, :now)
            on conflict (endpoint_id, event_id) do nothing
            """;

    private static final String TAKE = "select * from webhook_take_delivery(:now, :busy)";
    private static final String END =
            """
            update webhook_delivery set state = :state, ended_at = :now
             where id = :id and attempts = :tries and state = 'WAITING'
            """;
    private static final String LATER =
            """
            update webhook_delivery set run_at = :next
             where id = :id and attempts = :tries and state = 'WAITING'
            """;
    private static final String AGAIN =
            """
            update webhook_delivery set state = 'WAITING', round = 0, run_at = :now, ended_at = null
             where id = :id and (state <> 'WAITING' or run_at > cast(:now as timestamptz) + interval '2 minutes')
            """;
    private static final String RECOVER =
            """
            update webhook_delivery set state = 'WAITING', round = 0, run_at = :now, ended_at = null
             where endpoint_id = :endpoint and state = 'GIVEN_UP' and type <> :test
            """;
    private static final String GIVE_UP =
            """
            update webhook_delivery set state = 'GIVEN_UP', ended_at = :now
             where endpoint_id = :endpoint and state = 'WAITING'
            """;
    private static final String ONE =
            "select * from webhook_delivery where endpoint_id = :endpoint and id = :id";
    private static final String FOUND =
            """
             from webhook_delivery
             where endpoint_id = :endpoint and (cast(:state as text) is null or state = :state)
            """;
    private static final String LIST =
            "select *"
                    + FOUND
                    + " and event_id < :before order by event_id desc limit :limit offset :offset";
    private static final String COUNT = "select count(*)" + FOUND;
    private static final String LOST =
            """
            select count(*) from webhook_delivery
             where endpoint_id = :endpoint and state = 'GIVEN_UP' and type <> :test
            """;

    private final JdbcClient sql;

    DeliveryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Once, however often it is added.
    void add(UUID endpoint, Event event, Instant now) {
        at(ADD, now)
                .param("id", Ids.next())
                .param("endpoint", endpoint)
                .param("event", event.id())
                .param("subject", event.subject().kind() + "/" + event.subject().id())
                .param("subjectId", event.subject().id())
                .param("type", event.name())
                .update();
    }

    /// The next one to try, but for those to busy endpoints. Taken for two minutes: whoever dies
    /// with it in hand leaves it to another.
    Optional<Delivery> take(Set<UUID> busy, Instant now) {
        return sql.sql(TAKE)
                .param("now", Timestamp.from(now))
                .param("busy", busy.toArray(UUID[]::new))
                .query(DeliveryStore::delivery)
                .optional();
    }

    /// False when another has taken it meanwhile.
    boolean end(Delivery taken, State state, Instant now) {
        return at(END, now)
                        .param("id", taken.id())
                        .param("tries", taken.tries())
                        .param("state", state.name())
                        .update()
                == 1;
    }

    void later(Delivery taken, Instant next) {
        sql.sql(LATER)
                .param("id", taken.id())
                .param("tries", taken.tries())
                .param("next", Timestamp.from(next))
                .update();
    }

    /// Begins it again; false while it is under way.
    boolean again(UUID id, Instant now) {
        return at(AGAIN, now).param("id", id).update() == 1;
    }

    /// Begins again all that were given up, and answers how many.
    int recover(UUID endpoint, Instant now) {
        return at(RECOVER, now).param("endpoint", endpoint).param("test", Delivery.TEST).update();
    }

    /// Gives up all that wait.
    void giveUp(UUID endpoint, Instant now) {
        at(GIVE_UP, now).param("endpoint", endpoint).update();
    }

    Optional<Delivery> one(UUID endpoint, UUID id) {
        return sql.sql(ONE)
                .param("endpoint", endpoint)
                .param("id", id)
                .query(DeliveryStore::delivery)
                .optional();
    }

    /// The newest first, of events before that one.
    List<Delivery> list(UUID endpoint, Optional<State> state, long before, int limit, int offset) {
        return found(LIST, endpoint, state)
                .param("before", before)
                .param("limit", limit)
                .param("offset", offset)
                .query(DeliveryStore::delivery)
                .list();
    }

    long count(UUID endpoint, Optional<State> state) {
        return found(COUNT, endpoint, state).query(Long.class).single();
    }

    /// How many were given up, tests left out.
    long lost(UUID endpoint) {
        return sql.sql(LOST)
                .param("endpoint", endpoint)
                .param("test", Delivery.TEST)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec found(String statement, UUID endpoint, Optional<State> state) {
        return sql.sql(statement)
                .param("endpoint", endpoint)
                .param("state", state.map(State::name).orElse(null));
    }

    private JdbcClient.StatementSpec at(String statement, Instant now) {
        return sql.sql(statement).param("now", Timestamp.from(now));
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("endpoint_id", UUID.class),
                row.getLong("event_id"),
                row.getString("type"),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("round"),
                row.getTimestamp("run_at").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
