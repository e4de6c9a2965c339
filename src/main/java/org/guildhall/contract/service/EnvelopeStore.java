package org.guildhall.contract.service;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contract.lifecycle.ContractId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `contract_envelope` and `contract_hook`.
@Component
public class EnvelopeStore {
    private static final String ADD =
            "insert into contract_envelope (contract_id, run_at) values (:id, :now)";

    /// Taken for two minutes: whoever dies with it in hand leaves it to another.
    private static final String TAKE =
            """
            update contract_envelope set run_at = cast(:now as timestamptz) + interval '2 minutes'
             where contract_id = (select contract_id from contract_envelope where run_at <= :now
                                   order by run_at limit 1 for update skip locked)
            returning *
            """;

    private static final String NAME =
            "update contract_envelope set name = :name, page = :page where contract_id = :id";
    private static final String ASKED =
            """
            update contract_envelope
               set attempts = 0, away_since = null, problem = null, run_at = cast(:now as timestamptz) + interval '10 minutes'
             where contract_id = :id
            """;
    private static final String FAILED =
            """
            update contract_envelope
               set attempts = attempts + 1, away_since = coalesce(away_since, :now), problem = :problem,
                   run_at = cast(:now as timestamptz)
                            + least(interval '1 hour', interval '10 seconds' * power(2, least(attempts, 20)))
             where contract_id = :id
            """;
    private static final String CLOSE =
            """
            update contract_envelope set attempts = 0, away_since = null, problem = null, run_at = null
             where contract_id = :id
            """;
    private static final String SOON =
            "update contract_envelope set run_at = :now where contract_id = :id";
    private static final String SOON_NAMED =
            "update contract_envelope set run_at = :now where name = :name and run_at is not null";
    private static final String OF = "select * from contract_envelope where contract_id = :id";
    private static final String HEARD =
            "insert into contract_hook (id, at) values (:hook, :now) on conflict do nothing";

    private final JdbcClient sql;

    EnvelopeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// From now on the contract is the service's, as soon as it can be reached.
    public void add(ContractId id, Instant now) {
        sql.sql(ADD).param("id", id.value()).param("now", Timestamp.from(now)).update();
    }

    Optional<EnvelopeRow> take(Instant now) {
        return sql.sql(TAKE).param("now", Timestamp.from(now)).query(EnvelopeStore::row).optional();
    }

    void name(ContractId id, String name, Optional<URI> page) {
        sql.sql(NAME)
                .param("id", id.value())
                .param("name", name)
                .param("page", page.map(URI::toString).orElse(null))
                .update();
    }

    void asked(ContractId id, Instant now) {
        sql.sql(ASKED).param("id", id.value()).param("now", Timestamp.from(now)).update();
    }

    void failed(ContractId id, String problem, Instant now) {
        sql.sql(FAILED)
                .param("id", id.value())
                .param("problem", problem)
                .param("now", Timestamp.from(now))
                .update();
    }

    void close(ContractId id) {
        sql.sql(CLOSE).param("id", id.value()).update();
    }

    /// Asked again at once, also when it was over: there may be something to withdraw.
    public void soon(ContractId id, Instant now) {
        sql.sql(SOON).param("id", id.value()).param("now", Timestamp.from(now)).update();
    }

    void soon(String name, Instant now) {
        sql.sql(SOON_NAMED).param("name", name).param("now", Timestamp.from(now)).update();
    }

    Optional<EnvelopeRow> of(ContractId id) {
        return sql.sql(OF).param("id", id.value()).query(EnvelopeStore::row).optional();
    }

    /// False when this message was heard before.
    boolean heard(String hook, Instant now) {
        return sql.sql(HEARD).param("hook", hook).param("now", Timestamp.from(now)).update() == 1;
    }

    private static EnvelopeRow row(ResultSet row, int number) throws SQLException {
        return new EnvelopeRow(
                new ContractId(row.getObject("contract_id", UUID.class)),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("page")),
                row.getInt("attempts"),
                instant(row, "away_since"),
                Optional.ofNullable(row.getString("problem")),
                instant(row, "run_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
