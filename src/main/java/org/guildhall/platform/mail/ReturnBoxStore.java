package org.guildhall.platform.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `platform_return_box`.
@Component
public class ReturnBoxStore {
    private static final String PUT =
            """
            insert into platform_return_box (read_at, unknown) values (:now, :unknown)
            on conflict (single) do update set read_at = excluded.read_at, unknown = excluded.unknown, problem = null
            """;
    private static final String AWAY =
            """
            insert into platform_return_box (read_at, unknown, problem) values (:now, 0, :problem)
            on conflict (single) do update set problem = excluded.problem
            """;
    private static final String STATE = "select read_at, unknown, problem from platform_return_box";

    private final JdbcClient sql;

    ReturnBoxStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The mailbox was read.
    ///
    /// @param unknown how many mails in it were about no letter of ours
    public void put(Instant now, int unknown) {
        sql.sql(PUT).param("now", Timestamp.from(now)).param("unknown", unknown).update();
    }

    /// The mailbox could not be read.
    public void away(Instant now, String problem) {
        sql.sql(AWAY).param("now", Timestamp.from(now)).param("problem", problem).update();
    }

    Optional<Mailroom.ReturnBoxState> state() {
        return sql.sql(STATE)
                .query(
                        (row, _) ->
                                new Mailroom.ReturnBoxState(
                                        row.getTimestamp("read_at").toInstant(),
                                        row.getInt("unknown"),
                                        Optional.ofNullable(row.getString("problem"))))
                .optional();
    }
}
