package org.guildhall.insight;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.insight.story.Step;
import org.guildhall.onboarding.lifecycle.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Counts.
@Component
class FigureStore {
    /// Begins each condition; what is left out doesn't narrow.
    static final String PART =
            """
             (:programme = '' or programme = :programme) and (:site = '' or site = :site)
            """;

    private static final String FUNNEL =
            """
            select programme, month, count(*) as started, count(submitted_at) as submitted,
                   count(qualified_at) as qualified, count(confirmed_at) as confirmed,
                   count(signed_at) as signed, count(active_at) as active,
                   count(*) filter (where ending = 'WITHDRAWN') as withdrawn,
                   count(*) filter (where ending = 'REJECTED') as rejected,
                   count(*) filter (where ending = 'DECLINED') as declined,
                   count(*) filter (where ending = 'CANCELLED') as cancelled,
                   count(*) filter (where ending = 'LAPSED') as lapsed
              from insight_case where month between :from and :to and
            """
                    + PART
                    + " group by programme, month order by month, programme";
    private static final String TIMES =
            """
            select stage, count(*) as cases,
                   percentile_cont(array[0.5, 0.9]) within group (order by us) as us,
                   percentile_cont(array[0.5, 0.9]) within group (order by them) as them
              from (select stage, application_id, sum(us) as us, sum(them) as them
                      from insight_visit
                     where left_at is not null and month between :from and :to and
            """
                    + PART
                    + " group by stage, application_id) stays group by stage";
    private static final String PROMISES =
            """
            select kind, month, count(*) filter (where state = 'KEPT') as kept,
                   count(*) filter (where state <> 'KEPT') as missed
              from insight_promise
             where month between :from and :to
               and (state in ('KEPT', 'MISSED') or state = 'OPEN' and due_at < :now) and
            """
                    + PART
                    + " group by kind, month order by month, kind";
    private static final String AGES =
            """
            select stage, count(*) filter (where stage_since > :up_to_2) as up_to_2,
                   count(*) filter (where stage_since <= :up_to_2 and stage_since > :up_to_7) as up_to_7,
                   count(*) filter (where stage_since <= :up_to_7 and stage_since > :up_to_14) as up_to_14,
                   count(*) filter (where stage_since <= :up_to_14 and stage_since > :up_to_30) as up_to_30,
                   count(*) filter (where stage_since <= :up_to_30) as older
              from insight_case where ended_at is null and active_at is null and
            """
                    + PART
                    + " group by stage";
    private static final String CORRECTIONS =
            """
            select least(corrections, 3) as what, count(*) as cases
              from insight_case where offered_at is not null and month between :from and :to and
            """
                    + PART
                    + " group by 1 order by 1";
    private static final String REJECTIONS =
            """
            select coalesce(rejection, '') as what, count(*) as cases
              from insight_case where ending = 'REJECTED' and month between :from and :to and
            """
                    + PART
                    + " group by 1 order by 2 desc, 1";

    private final JdbcClient sql;

    FigureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// How many of those started in a month came how far, and how many ended how.
    record Cohort(
            String programme, YearMonth month, Map<Step, Long> reached, Map<Stage, Long> ended) {}

    /// How long each case waited in a stage, all its stays there together, in seconds.
    record Times(Stage stage, long cases, Spread us, Spread them) {}

    record Spread(double median, double ninth) {}

    record Kept(String kind, YearMonth month, long kept, long missed) {
        long due() {
            return kept + missed;
        }
    }

    record Ages(Stage stage, Map<Age, Long> cases) {}

    record Count(String what, long cases) {}

    List<Cohort> funnel(Filter filter) {
        return asked(FUNNEL, filter).query((row, _) -> cohort(row)).list();
    }

    List<Times> times(Filter filter) {
        return asked(TIMES, filter)
                .query(
                        (row, _) ->
                                new Times(
                                        Stage.valueOf(row.getString("stage")),
                                        row.getLong("cases"),
                                        spread(row, "us"),
                                        spread(row, "them")))
                .list();
    }

    List<Kept> promises(Filter filter, Instant now) {
        return asked(PROMISES, filter)
                .param("now", Timestamp.from(now))
                .query(
                        (row, _) ->
                                new Kept(
                                        row.getString("kind"),
                                        month(row),
                                        row.getLong("kept"),
                                        row.getLong("missed")))
                .list();
    }

    List<Ages> ages(Filter filter, Instant now) {
        var asked = asked(AGES, filter);
        for (var age : Age.values()) {
            asked = asked.param(name(age), Timestamp.from(age.earliest(now)));
        }
        return asked.query((row, _) -> ages(row)).list();
    }

    List<Count> corrections(Filter filter) {
        return counts(CORRECTIONS, filter);
    }

    List<Count> rejections(Filter filter) {
        return counts(REJECTIONS, filter);
    }

    private List<Count> counts(String statement, Filter filter) {
        return asked(statement, filter)
                .query((row, _) -> new Count(row.getString("what"), row.getLong("cases")))
                .list();
    }

    private StatementSpec asked(String statement, Filter filter) {
        return sql.sql(statement).params(params(filter));
    }

    static Map<String, Object> params(Filter filter) {
        return Map.of(
                "programme", filter.programme(),
                "site", filter.site(),
                "from", Date.valueOf(filter.from().atDay(1)),
                "to", Date.valueOf(filter.to().atDay(1)));
    }

    private static Cohort cohort(ResultSet row) throws SQLException {
        var reached = new EnumMap<Step, Long>(Step.class);
        for (var step : Step.FUNNEL) reached.put(step, row.getLong(name(step)));
        var ended = new EnumMap<Stage, Long>(Stage.class);
        for (var stage : Figures.ENDINGS) ended.put(stage, row.getLong(name(stage)));
        return new Cohort(row.getString("programme"), month(row), reached, ended);
    }

    private static Ages ages(ResultSet row) throws SQLException {
        var cases = new EnumMap<Age, Long>(Age.class);
        for (var age : Age.values()) cases.put(age, row.getLong(name(age)));
        return new Ages(Stage.valueOf(row.getString("stage")), cases);
    }

    private static Spread spread(ResultSet row, String column) throws SQLException {
        var both = (Double[]) row.getArray(column).getArray();
        return new Spread(both[0], both[1]);
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getDate("month").toLocalDate());
    }

    private static String name(Enum<?> named) {
        return named.name().toLowerCase(Locale.ROOT);
    }
}
