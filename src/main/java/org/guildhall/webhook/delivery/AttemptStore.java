package org.guildhall.webhook.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.guildhall.platform.outward.Failure;
import org.guildhall.platform.outward.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `webhook_attempt`.
@Component
class AttemptStore {
    /// An endpoint that was removed meanwhile has no log.
    private static final String ADD =
            """
            insert into webhook_attempt (delivery_id, number, at, millis, status, failure, answer)
            select id, :number, cast(:at as timestamptz), :millis, :status, :failure, :answer
              from webhook_delivery where id = :delivery
            on conflict do nothing
            """;

    private static final String OF =
            "select * from webhook_attempt where delivery_id = :delivery order by number";

    private final JdbcClient sql;

    AttemptStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Delivery taken, Outcome outcome, Instant at) {
        sql.sql(ADD)
                .param("delivery", taken.id())
                .param("number", taken.tries())
                .param("at", Timestamp.from(at))
                .param("millis", outcome.took().toMillis())
                .param(
                        "status",
                        outcome.status().isPresent() ? outcome.status().getAsInt() : null,
                        Types.INTEGER)
                .param("failure", outcome.failure().map(Failure::name).orElse(null))
                .param("answer", outcome.answer())
                .update();
    }

    /// In the order in which they were made.
    List<Attempt> of(UUID delivery) {
        return sql.sql(OF).param("delivery", delivery).query(AttemptStore::attempt).list();
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        var status = row.getInt("status");
        return new Attempt(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getLong("millis"),
                status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
                Optional.ofNullable(row.getString("failure")).map(Failure::valueOf),
                row.getString("answer"));
    }
}
