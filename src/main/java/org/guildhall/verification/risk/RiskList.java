package org.guildhall.verification.risk;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Uid;
import org.guildhall.platform.database.Like;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Many risk cases: which, in which order, how many.
@Component
class RiskList {
    private static final String FROM =
            """
             from verification_risk_case
             where state = any(:states) and (:words = '' or uid like :like or number ilike :like)
            """;
    private static final String PAGE =
            "select *" + FROM + " order by due, id limit :limit offset :offset";
    private static final String COUNT = "select count(*)" + FROM;
    private static final String COUNTS =
            "select state, count(*) as many from verification_risk_case group by state";
    private static final String AFTER =
            """
            select * from verification_risk_case
             where (cast(:state as text) is null or state = :state)
               and (cast(:after as uuid) is null or id > :after)
             order by id limit :limit
            """;

    private final JdbcClient sql;

    RiskList(JdbcClient sql) {
        this.sql = sql;
    }

    /// Views of the list.
    enum Show {
        OPEN(KycState.ASKED, KycState.UNDER_REVIEW, KycState.REFUSED),
        REVIEW(KycState.UNDER_REVIEW),
        WAITING(KycState.ASKED, KycState.REFUSED),
        DONE(KycState.ACCEPTED, KycState.WITHDRAWN);

        final Set<KycState> states;

        Show(KycState first, KycState... more) {
            states = EnumSet.of(first, more);
        }

        /// The view of that name; the open ones when there is none.
        static Show of(String name) {
            return EnumSet.allOf(Show.class).stream()
                    .filter(show -> show.word().equals(name))
                    .findFirst()
                    .orElse(OPEN);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Those whose day comes first, first.
    List<RiskCase> page(Show show, String words, int limit, int offset) {
        return sql.sql(PAGE)
                .params(values(show, words))
                .param("limit", limit)
                .param("offset", offset)
                .query(RiskStore::row)
                .list();
    }

    long count(Show show, String words) {
        return sql.sql(COUNT).params(values(show, words)).query(Long.class).single();
    }

    /// How many stand in each state; one without any isn't named.
    Map<KycState, Long> counts() {
        var counts = new EnumMap<KycState, Long>(KycState.class);
        sql.sql(COUNTS)
                .query(
                        row -> {
                            var state = KycState.valueOf(row.getString("state"));
                            counts.put(state, row.getLong("many"));
                        });
        return counts;
    }

    /// In the order in which they were opened.
    List<RiskCase> after(Optional<KycState> state, Optional<UUID> last, int limit) {
        return sql.sql(AFTER)
                .param("state", state.map(Enum::name).orElse(null))
                .param("after", last.orElse(null))
                .param("limit", limit)
                .query(RiskStore::row)
                .list();
    }

    private static Map<String, @Nullable Object> values(Show show, String typed) {
        var words = Uid.ungrouped(typed.strip());
        var values = new HashMap<String, @Nullable Object>();
        values.put("states", show.states.stream().map(Enum::name).toArray(String[]::new));
        values.put("words", words);
        values.put("like", Like.anywhere(words));
        return values;
    }
}
