package org.guildhall.inbound.way;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `inbound_box`: how the desk's mailbox was found the last time.
@Component
public class BoxStore {
    private static final String READ =
            """
            insert into inbound_box (read_at) values (:now)
            on conflict (single) do update set read_at = excluded.read_at, problem = null
            """;
    private static final String AWAY =
            """
            insert into inbound_box (read_at, problem) values (:now, :problem)
            on conflict (single) do update set problem = excluded.problem
            """;
    private static final String STATE = "select read_at, problem from inbound_box";

    private final JdbcClient sql;
    private final Clock clock;

    BoxStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param problem why it could not be read the last time
    public record State(Instant readAt, Optional<String> problem) {}

    /// Empty as long as nobody tried.
    public Optional<State> state() {
        return sql.sql(STATE)
                .query(
                        (row, _) ->
                                new State(
                                        row.getTimestamp("read_at").toInstant(),
                                        Optional.ofNullable(row.getString("problem"))))
                .optional();
    }

    void read() {
        sql.sql(READ).param("now", Timestamp.from(clock.instant())).update();
    }

    void away(String problem) {
        sql.sql(AWAY)
                .param("now", Timestamp.from(clock.instant()))
                .param("problem", problem)
                .update();
    }
}
