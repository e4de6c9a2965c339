package org.guildhall.verification;

import static java.util.stream.Collectors.joining;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Uid;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Narrowed;
import org.guildhall.platform.database.Like;
import org.guildhall.platform.database.Plans;
import org.guildhall.verification.QueueQuery.Order;
import org.guildhall.verification.lifecycle.CaseRow;
import org.guildhall.verification.lifecycle.VerificationCase;
import org.guildhall.verification.lifecycle.VerificationState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The verifier's queue: which cases, in which order, how many.
@Component
class CaseQueue {
    private static final String WORDS =
            "(legal_name ilike :like or uid like :like or number ilike :like)";
    private static final String WHICH =
            " and (:words = '' or "
                    + WORDS
                    + ")"
                    + """
             and (cast(:country as text) is null or country = :country)
             and (cast(:reviewer as uuid) is null or reviewer_id = :reviewer)
             and (not :free or reviewer_id is null)
             and (cast(:overdue as timestamptz) is null
                  or exists (select from calendar_open promised
                              where promised.object_id = of_case.id and promised.paused_at is null
                                and promised.due_at < :overdue))
            """;
    private static final String FLAT =
            "select id from verification_case of_case where state = any (:states)" + WHICH;
    private static final String MANY = "select count(*) from (" + FLAT + " limit :many) counted";
    private static final String ALL = "select of_case.* from verification_case of_case where true";
    private static final String COUNTS =
            """
            select known.state, counted.many
              from unnest(cast(:states as text[])) as known (state),
                   lateral (select count(*) as many
                              from (select from verification_case of_case
                                     where of_case.state = known.state limit :many) so_far) counted
            """;

    /// One look at the index for each country instead of one for each case.
    private static final String COUNTRIES =
            """
            with recursive known (country) as (
                select min(country) from verification_case where number <> '' and state <> 'DRAFT'
                union all
                select (select min(next.country) from verification_case next
                         where next.country > known.country and next.number <> '' and next.state <> 'DRAFT')
                  from known where known.country is not null)
            select country from known where country is not null
            """;

    private final JdbcClient sql;
    private final Plans plans;
    private final Clock clock;

    CaseQueue(JdbcClient sql, Plans plans, Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.clock = clock;
    }

    List<VerificationCase> page(QueueQuery query, int limit, int offset) {
        var page =
                """
                select of_case.* from (%s limit :limit offset :offset) shown
                  join verification_case of_case on of_case.id = shown.id
                """
                        .formatted(keys(query));
        return sql.sql(page + order(query))
                .params(values(query))
                .param("limit", limit)
                .param("offset", offset)
                .query(CaseRow::of)
                .list();
    }

    /// In the order in which they were begun.
    List<VerificationCase> after(CasesWanted wanted, Optional<Cursor> last, int limit) {
        plans.forTheseValues();
        var list = new Narrowed(ALL, "id");
        list.asked("state = :state", "state", wanted.state().map(Enum::name).orElse(""))
                .asked("country = :country", "country", wanted.country())
                .asked("site = :site", "site", wanted.site())
                .asked("uid = :uid", "uid", wanted.uid().replace(" ", ""));
        var words = Uid.ungrouped(wanted.words().strip());
        if (!words.isEmpty()) list.to(WORDS, "like", Like.anywhere(words));
        list.page(last, limit);
        return sql.sql(list.text()).params(list.values()).query(CaseRow::of).list();
    }

    /// How many there are, counted up to one more than `most`.
    long count(QueueQuery query, int most) {
        return sql.sql(MANY)
                .params(values(query))
                .param("many", most + 1)
                .query(Long.class)
                .single();
    }

    /// How many stand in each state, each counted up to one more than `most`.
    Map<VerificationState, Long> counts(int most) {
        var counts = new EnumMap<VerificationState, Long>(VerificationState.class);
        sql.sql(COUNTS)
                .param("states", names(EnumSet.allOf(VerificationState.class)))
                .param("many", most + 1)
                .query(
                        row -> {
                            var state = VerificationState.valueOf(row.getString("state"));
                            counts.put(state, row.getLong("many"));
                        });
        return counts;
    }

    List<String> countries() {
        return sql.sql(COUNTRIES).query((row, _) -> row.getString("country")).list();
    }

    /// An index has each state in the order of time; the states are merged while they are read.
    private static String keys(QueueQuery query) {
        if (query.order() != Order.SUBMITTED || query.descending()) return FLAT + order(query);
        return query.show().states.stream()
                .sorted()
                .map(CaseQueue::ofState)
                .collect(
                        joining(
                                " union all ",
                                "select id from (",
                                ") merged order by submitted_at, id"));
    }

    private static String ofState(VerificationState state) {
        return "(select id, submitted_at from verification_case of_case where state = '%s'%s order by submitted_at, id)"
                .formatted(state.name(), WHICH);
    }

    private static String order(QueueQuery query) {
        var way = query.descending() ? " desc" : "";
        return " order by " + column(query.order()) + way + " nulls last, of_case.id" + way;
    }

    private static String column(Order order) {
        return switch (order) {
            case SUBMITTED -> "submitted_at";
            case NAME -> "lower(legal_name)";
            case STATE -> "array_position(:states, of_case.state)";
            case COUNTRY -> "country";
            case UID -> "uid";
            case REVIEWER -> "lower(reviewer_name)";
        };
    }

    private Map<String, @Nullable Object> values(QueueQuery query) {
        var words = Uid.ungrouped(query.words().strip());
        var values = new HashMap<String, @Nullable Object>();
        values.put("states", names(query.show().states));
        values.put("words", words);
        values.put("like", Like.anywhere(words));
        values.put("country", query.country().orElse(null));
        values.put("reviewer", query.reviewer().orElse(null));
        values.put("free", query.free());
        values.put("overdue", query.overdue() ? Timestamp.from(clock.instant()) : null);
        return values;
    }

    private static String[] names(Collection<VerificationState> states) {
        return states.stream().sorted().map(Enum::name).toArray(String[]::new);
    }
}
