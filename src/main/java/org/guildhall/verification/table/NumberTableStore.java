package org.guildhall.verification.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.verification.number.NumberPattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `verification_number_pattern`.
@Component
public class NumberTableStore {
    private static final String ALL =
            "select * from verification_number_pattern order by country, code";
    private static final String OF_COUNTRY =
            "select * from verification_number_pattern where country = :country order by code";
    private static final String ONE =
            "select * from verification_number_pattern where country = :country and code = :code";
    private static final String ADD =
            """
            insert into verification_number_pattern (country, code, name, pattern, example, changed_at, changed_by)
            values (:country, :code, :name, :pattern, :example, :now, :by)
            on conflict do nothing
            """;
    private static final String CHANGE =
            """
            update verification_number_pattern
               set name = :name, pattern = :pattern, example = :example, changed_at = :now, changed_by = :by,
                   version = version + 1
             where country = :country and code = :code and version = :version
            """;
    private static final String REMOVE =
            """
            delete from verification_number_pattern
             where country = :country and code = :code and version = :version
            """;

    private final JdbcClient sql;

    NumberTableStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<NumberRow> all() {
        return sql.sql(ALL).query(NumberTableStore::row).list();
    }

    /// What a country's enterprises may register by; nothing for what is no country's code.
    public List<NumberPattern> of(String country) {
        if (!country.matches("[A-Z]{2}")) return List.of();
        return sql
                .sql(OF_COUNTRY)
                .param("country", country)
                .query(NumberTableStore::row)
                .list()
                .stream()
                .map(NumberRow::pattern)
                .toList();
    }

    Optional<NumberRow> find(String country, String code) {
        return sql.sql(ONE)
                .param("country", country)
                .param("code", code)
                .query(NumberTableStore::row)
                .optional();
    }

    boolean add(NumberPattern row, Instant now, String by) {
        return written(ADD, row, now, by).update() == 1;
    }

    boolean change(NumberPattern row, long version, Instant now, String by) {
        return written(CHANGE, row, now, by).param("version", version).update() == 1;
    }

    boolean remove(NumberRow row) {
        return sql.sql(REMOVE)
                        .param("country", row.pattern().country())
                        .param("code", row.pattern().code())
                        .param("version", row.version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec written(
            String statement, NumberPattern row, Instant now, String by) {
        return sql.sql(statement)
                .param("country", row.country())
                .param("code", row.code())
                .param("name", row.name())
                .param("pattern", row.pattern().pattern())
                .param("example", row.example())
                .param("now", Timestamp.from(now))
                .param("by", by);
    }

    private static NumberRow row(ResultSet row, int number) throws SQLException {
        var pattern =
                new NumberPattern(
                        row.getString("country"),
                        row.getString("code"),
                        row.getString("name"),
                        Pattern.compile(row.getString("pattern")),
                        row.getString("example"));
        return new NumberRow(
                pattern,
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }
}
