package org.guildhall.insight;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps stories in the narrow tables that the figures are counted from, and how far history was
/// told.
@Component
class StoryStore {
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(cast(:application as text), 48))";
    private static final String FORGET =
            "delete from insight_case where application_id = any(:applications)";
    private static final String KEEP =
            """
            with cases as (
                insert into insight_case
                select * from jsonb_populate_recordset(null::insight_case, cast(:cases as jsonb))),
            visits as (
                insert into insight_visit
                select * from jsonb_populate_recordset(null::insight_visit, cast(:visits as jsonb))),
            promises as (
                insert into insight_promise
                select * from jsonb_populate_recordset(null::insight_promise, cast(:promises as jsonb)))
            insert into insight_contract
            select * from jsonb_populate_recordset(null::insight_contract, cast(:contracts as jsonb))
            """;
    private static final String OF_CONTRACT =
            "select application_id from insight_contract where contract_id = :contract";
    private static final String TOLD =
            "select reached, done from insight_telling where rules = :rules";
    private static final String REACHED =
            """
            insert into insight_telling (rules, reached, done) values (:rules, :reached, :done)
            on conflict (one) do update set rules = :rules, reached = :reached, done = :done
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    StoryStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// How far history was told, by the keys of the applications.
    record Told(UUID reached, boolean done) {
        static final Told NOTHING = new Told(new UUID(0, 0), false);
    }

    /// Rows as the tables have them, by column.
    record Rows(
            List<Map<String, Object>> cases,
            List<Map<String, Object>> visits,
            List<Map<String, Object>> promises,
            List<Map<String, Object>> contracts) {}

    /// Waits until nobody else tells these, until the transaction ends; what is read after it is
    /// the newest.
    void lock(Collection<UUID> applications) {
        applications.stream()
                .sorted()
                .forEach(
                        application ->
                                sql.sql(LOCK)
                                        .param("application", application)
                                        .query((_, _) -> true)
                                        .single());
    }

    /// Puts these rows in the place of all that was kept of the applications.
    void keep(Collection<UUID> applications, Rows rows) {
        sql.sql(FORGET).param("applications", applications.toArray(UUID[]::new)).update();
        sql.sql(KEEP)
                .param("cases", json.writeValueAsString(rows.cases()))
                .param("visits", json.writeValueAsString(rows.visits()))
                .param("promises", json.writeValueAsString(rows.promises()))
                .param("contracts", json.writeValueAsString(rows.contracts()))
                .update();
    }

    Optional<UUID> ofContract(UUID contract) {
        return sql.sql(OF_CONTRACT).param("contract", contract).query(UUID.class).optional();
    }

    /// How far history was told by these rules.
    Told told(int rules) {
        return sql.sql(TOLD)
                .param("rules", rules)
                .query(
                        (row, _) ->
                                new Told(
                                        row.getObject("reached", UUID.class),
                                        row.getBoolean("done")))
                .optional()
                .orElse(Told.NOTHING);
    }

    void reached(int rules, Told told) {
        sql.sql(REACHED)
                .param("rules", rules)
                .param("reached", told.reached())
                .param("done", told.done())
                .update();
    }
}
