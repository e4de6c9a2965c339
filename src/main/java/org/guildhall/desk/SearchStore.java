package org.guildhall.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table that the search looks in, `desk_entry`; triggers write it. A word is looked for the
/// way that finds it by an index, see [Sought].
@Component
class SearchStore {
    /// A plan for these very words: a plan for any words would pass the indexes by.
    private static final String EACH_ITS_PLAN = "set local plan_cache_mode = force_custom_plan";

    private static final String FIND =
            "select kind, id, number, title, more, state, at from desk_entry where kind = :kind";
    private static final String NEWEST = " order by at desc, id limit :limit";
    private static final String THOSE = FIND + " and id in (:ids) order by at desc, id";

    private final JdbcClient sql;

    SearchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Lets every search of this transaction be planned for its words.
    void plan() {
        sql.sql(EACH_ITS_PLAN).update();
    }

    /// Those of a kind in which each word is found, the newest first.
    List<Found> find(Kind kind, Words asked, int limit) {
        var statement = new StringBuilder(FIND);
        var values = new HashMap<String, Object>();
        for (var at = 0; at < asked.words().size(); at++) {
            statement.append(Sought.condition(asked, at));
            values.putAll(Sought.values(asked, at));
        }
        return sql.sql(statement.append(NEWEST).toString())
                .params(values)
                .param("kind", kind.name())
                .param("limit", limit)
                .query(SearchStore::found)
                .list();
    }

    /// These of a kind, the newest first.
    List<Found> those(Kind kind, List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return sql.sql(THOSE)
                .param("kind", kind.name())
                .param("ids", ids)
                .query(SearchStore::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("more"),
                row.getString("state"),
                row.getTimestamp("at").toInstant());
    }
}
