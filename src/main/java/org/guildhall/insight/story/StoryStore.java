package org.guildhall.insight.story;

import java.sql.Timestamp;
import java.time.Instant;
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
public class StoryStore {
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(cast(:application as text), 48))";
    private static final String DUE =
            """
            insert into insight_due (application_id) values (:application)
            on conflict (application_id) do update set failed_at = null where insight_due.failed_at is not null
            """;
    private static final String NEXT =
            """
            delete from insight_due where application_id in (
                select application_id from insight_due where failed_at is null
                 order by application_id limit :most for update skip locked)
            returning application_id
            """;
    private static final String TAKEN =
            "delete from insight_due where application_id = :application";
    private static final String FAILED =
            """
            insert into insight_due (application_id, failed_at) values (:application, :now)
            on conflict (application_id) do update set failed_at = :now
            """;

    /// Writes what is told otherwise than it was, and takes away what is told no longer.
    private static final String KEEP =
            """
            with told_case as (
                select * from jsonb_populate_recordset(null::insight_case, cast(:cases as jsonb))),
            told_visit as (
                select * from jsonb_populate_recordset(null::insight_visit, cast(:visits as jsonb))),
            told_promise as (
                select * from jsonb_populate_recordset(null::insight_promise, cast(:promises as jsonb))),
            gone_case as (
                delete from insight_case kept where application_id = any(:applications)
                   and not exists (select from told_case told where told.application_id = kept.application_id)),
            gone_visit as (
                delete from insight_visit kept where application_id = any(:applications)
                   and not exists (select from told_visit told
                                    where told.application_id = kept.application_id and told.place = kept.place)),
            gone_promise as (
                delete from insight_promise kept where application_id = any(:applications)
                   and not exists (select from told_promise told where told.clock_id = kept.clock_id)),
            cases as (
                insert into insight_case as kept select * from told_case
                on conflict (application_id) do update
                   set (number, company, programme, site, month, stage, stage_since, started_at, submitted_at,
                        qualified_at, offered_at, confirmed_at, signed_at, active_at, ended_at, ending, corrections, rejection)
                     = (excluded.number, excluded.company, excluded.programme, excluded.site, excluded.month, excluded.stage,
                        excluded.stage_since, excluded.started_at, excluded.submitted_at, excluded.qualified_at,
                        excluded.offered_at, excluded.confirmed_at, excluded.signed_at, excluded.active_at, excluded.ended_at,
                        excluded.ending, excluded.corrections, excluded.rejection)
                 where kept.* is distinct from excluded.*),
            visits as (
                insert into insight_visit as kept select * from told_visit
                on conflict (application_id, place) do update
                   set (programme, site, stage, entered_at, left_at, month, us, them)
                     = (excluded.programme, excluded.site, excluded.stage, excluded.entered_at, excluded.left_at,
                        excluded.month, excluded.us, excluded.them)
                 where kept.* is distinct from excluded.*),
            promises as (
                insert into insight_promise as kept select * from told_promise
                on conflict (clock_id) do update
                   set (programme, site, kind, due_at, month, state)
                     = (excluded.programme, excluded.site, excluded.kind, excluded.due_at, excluded.month, excluded.state)
                 where kept.* is distinct from excluded.*)
            insert into insight_contract
            select * from jsonb_populate_recordset(null::insight_contract, cast(:contracts as jsonb))
            on conflict (contract_id) do nothing
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
    public record Told(UUID reached, boolean done) {
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

    /// Something was heard of it, so it is to be told anew.
    void due(UUID application) {
        sql.sql(DUE).param("application", application).update();
    }

    /// Takes those that are to be told, so many at most.
    List<UUID> next(int most) {
        return sql.sql(NEXT)
                .param("most", most)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Takes that one.
    void taken(UUID application) {
        sql.sql(TAKEN).param("application", application).update();
    }

    /// It can't be told as things are; it is tried again when more is heard of it.
    void failed(UUID application, Instant now) {
        sql.sql(FAILED)
                .param("application", application)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Puts these rows in the place of all that was kept of the applications.
    void keep(Collection<UUID> applications, Rows rows) {
        sql.sql(KEEP)
                .param("applications", applications.toArray(UUID[]::new))
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
    public Told told(int rules) {
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
