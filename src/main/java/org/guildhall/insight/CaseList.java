package org.guildhall.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.insight.Behind.Aged;
import org.guildhall.insight.Behind.All;
import org.guildhall.insight.Behind.Corrected;
import org.guildhall.insight.Behind.Ended;
import org.guildhall.insight.Behind.Open;
import org.guildhall.insight.Behind.Passed;
import org.guildhall.insight.Behind.Promised;
import org.guildhall.insight.Behind.Reached;
import org.guildhall.insight.Behind.Rejected;
import org.guildhall.onboarding.lifecycle.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The cases behind a number, those that stand longest first.
@Component
class CaseList {
    private static final String COUNT = "select count(*) from insight_case c where";
    private static final String PAGE = "select c.* from insight_case c where";
    private static final String ORDER =
            " order by c.stage_since, c.application_id limit :limit offset :offset";
    private static final String STARTED = " and c.month between :from and :to";
    private static final String PASSED =
            """
             and exists (select 1 from insight_visit v
                          where v.application_id = c.application_id and v.stage = :what
                            and v.left_at is not null and v.month between :from and :to)
            """;
    private static final String PROMISED =
            """
             and exists (select 1 from insight_promise p
                          where p.application_id = c.application_id and p.kind = :what
                            and p.month between :from and :to
                            and (:word in ('GIVEN', 'KEPT') and p.state = 'KEPT'
                              or :word in ('GIVEN', 'MISSED')
                                 and (p.state = 'MISSED' or p.state = 'OPEN' and p.due_at < :now)))
            """;
    private static final String OPEN = " and c.ended_at is null and c.active_at is null";
    private static final String AGED =
            """
             and c.stage = :what and c.stage_since <= :latest and c.stage_since > :earliest
            """;
    private static final String CORRECTED =
            STARTED + " and c.offered_at is not null and least(c.corrections, 3) = :rounds";

    private final JdbcClient sql;

    CaseList(JdbcClient sql) {
        this.sql = sql;
    }

    /// One case as the list shows it.
    record Case(
            UUID application,
            String number,
            String company,
            String programme,
            Stage stage,
            Instant since,
            Instant started) {}

    long count(Filter filter, Behind behind, Instant now) {
        return asked(COUNT, "", filter, behind, now).query(Long.class).single();
    }

    List<Case> page(Filter filter, Behind behind, Instant now, int limit, int offset) {
        return asked(PAGE, ORDER, filter, behind, now)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> one(row))
                .list();
    }

    private StatementSpec asked(
            String what, String order, Filter filter, Behind behind, Instant now) {
        var statement = sql.sql(what + FigureStore.PART + condition(behind) + order);
        var narrowed = statement.params(FigureStore.params(filter));
        return switch (behind) {
            case All _, Reached _, Open _ -> narrowed;
            case Ended(var stage) -> narrowed.param("what", stage.name());
            case Passed(var stage) -> narrowed.param("what", stage.name());
            case Promised(var kind, var word) ->
                    narrowed.param("what", kind)
                            .param("word", word.name())
                            .param("now", Timestamp.from(now));
            case Aged(var stage, var age) ->
                    narrowed.param("what", stage.name())
                            .param("latest", Timestamp.from(age.latest(now)))
                            .param("earliest", Timestamp.from(age.earliest(now)));
            case Corrected(var rounds) -> narrowed.param("rounds", rounds);
            case Rejected(var reason) -> narrowed.param("what", reason);
        };
    }

    private static String condition(Behind behind) {
        return switch (behind) {
            case All _ -> STARTED;
            case Reached(var step) -> STARTED + " and c." + step.column() + " is not null";
            case Ended _ -> STARTED + " and c.ending = :what";
            case Passed _ -> PASSED;
            case Promised _ -> PROMISED;
            case Open _ -> OPEN;
            case Aged _ -> OPEN + AGED;
            case Corrected _ -> CORRECTED;
            case Rejected _ ->
                    STARTED + " and c.ending = 'REJECTED' and coalesce(c.rejection, '') = :what";
        };
    }

    private static Case one(ResultSet row) throws SQLException {
        return new Case(
                row.getObject("application_id", UUID.class),
                row.getString("number"),
                row.getString("company"),
                row.getString("programme"),
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("stage_since").toInstant(),
                row.getTimestamp("started_at").toInstant());
    }
}
