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
    private static final String FIND =
            "select kind, id, number, title, more, state, at from desk_entry where kind = :kind";
    private static final String NEWEST = " order by at desc, id limit :limit";

    /// More are asked for than are shown, so that PostgreSQL reads the newest only where a word is
    /// truly common: it can't tell the rare ones from one another.
    private static final int ASKED = 100;

    private final JdbcClient sql;

    SearchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those of a kind in which each word is found, the newest first.
    List<Found> find(Kind kind, Words asked, int limit) {
        var statement = new StringBuilder(FIND);
        var values = new HashMap<String, Object>();
        for (var at = 0; at < asked.words().size(); at++) {
            statement.append(Sought.condition(asked, at));
            values.putAll(Sought.values(asked, at));
        }
        return sql
                .sql(statement.append(NEWEST).toString())
                .params(values)
                .param("kind", kind.name())
                .param("limit", Math.max(limit, ASKED))
                .query(SearchStore::found)
                .list()
                .stream()
                .limit(limit)
                .toList();
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
