package org.guildhall.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `retention_hold`.
@Component
class HoldStore {
    private static final String PLACE =
            """
            insert into retention_hold (application_id, account_id, number, reason, placed_by, placed_at)
            values (:application, :account, :number, :reason, :by, :at) on conflict do nothing
            """;
    private static final String ALL = "select * from retention_hold order by placed_at, number";
    private static final String LIFT =
            "delete from retention_hold where application_id = :application returning *";
    private static final String ACCOUNTS = "select account_id from retention_hold";

    private final JdbcClient sql;

    HoldStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A case that must be kept whole for now, and why.
    ///
    /// @param account all of which is kept with it
    record Hold(
            UUID application,
            UUID account,
            String number,
            String reason,
            String by,
            Instant since) {}

    /// False when the case is under hold already.
    boolean place(Hold hold) {
        return sql.sql(PLACE)
                        .param("application", hold.application())
                        .param("account", hold.account())
                        .param("number", hold.number())
                        .param("reason", hold.reason())
                        .param("by", hold.by())
                        .param("at", Timestamp.from(hold.since()))
                        .update()
                == 1;
    }

    Optional<Hold> lift(UUID application) {
        return sql.sql(LIFT)
                .param("application", application)
                .query((row, _) -> hold(row))
                .optional();
    }

    List<Hold> all() {
        return sql.sql(ALL).query((row, _) -> hold(row)).list();
    }

    Set<UUID> accounts() {
        return new HashSet<>(
                sql.sql(ACCOUNTS)
                        .query((row, _) -> row.getObject("account_id", UUID.class))
                        .list());
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                row.getObject("application_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("number"),
                row.getString("reason"),
                row.getString("placed_by"),
                row.getTimestamp("placed_at").toInstant());
    }
}
