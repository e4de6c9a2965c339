package org.guildhall.verification;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.database.Like;
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
    private static final String FROM =
            """
             from verification_case
             where state = any (:states)
               and (:words = '' or legal_name ilike :like or uid like :like or number ilike :like)
               and (cast(:country as text) is null or country = :country)
               and (cast(:reviewer as uuid) is null or reviewer_id = :reviewer)
               and (not :free or reviewer_id is null)
            """;
    private static final String PAGE = " limit :limit offset :offset";
    private static final String AFTER =
            """
            select * from verification_case
             where (cast(:state as text) is null or state = :state)
               and (cast(:after as uuid) is null or id > :after)
             order by id limit :limit
            """;
    private static final String COUNTS =
            "select state, count(*) as many from verification_case group by state";
    private static final String COUNTRIES =
            """
            select distinct country from verification_case where country <> '' and state <> 'DRAFT' order by country
            """;

    private final JdbcClient sql;

    CaseQueue(JdbcClient sql) {
        this.sql = sql;
    }

    List<VerificationCase> page(QueueQuery query, int limit, int offset) {
        return sql.sql("select *" + FROM + order(query) + PAGE)
                .params(values(query))
                .param("limit", limit)
                .param("offset", offset)
                .query(CaseRow::of)
                .list();
    }

    /// In the order in which they were begun.
    List<VerificationCase> after(
            Optional<VerificationState> state, Optional<UUID> last, int limit) {
        return sql.sql(AFTER)
                .param("state", state.map(Enum::name).orElse(null))
                .param("after", last.orElse(null))
                .param("limit", limit)
                .query(CaseRow::of)
                .list();
    }

    long count(QueueQuery query) {
        return sql.sql("select count(*)" + FROM).params(values(query)).query(Long.class).single();
    }

    /// How many stand in each state; one without any isn't named.
    Map<VerificationState, Long> counts() {
        var counts = new EnumMap<VerificationState, Long>(VerificationState.class);
        sql.sql(COUNTS)
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

    private static String order(QueueQuery query) {
        var way = query.descending() ? " desc" : "";
        return " order by " + column(query.order()) + way + " nulls last, id" + way;
    }

    private static String column(Order order) {
        return switch (order) {
            case SUBMITTED -> "submitted_at";
            case NAME -> "lower(legal_name)";
            case STATE -> "array_position(:states, state)";
            case COUNTRY -> "country";
            case UID -> "uid";
            case REVIEWER -> "lower(reviewer_name)";
        };
    }

    private static Map<String, @Nullable Object> values(QueueQuery query) {
        var words = query.words().strip();
        var values = new HashMap<String, @Nullable Object>();
        values.put("states", names(query.show().states));
        values.put("words", words);
        values.put("like", Like.anywhere(words));
        values.put("country", query.country().orElse(null));
        values.put("reviewer", query.reviewer().orElse(null));
        values.put("free", query.free());
        return values;
    }

    private static String[] names(Collection<VerificationState> states) {
        return states.stream().sorted().map(Enum::name).toArray(String[]::new);
    }
}
