package org.guildhall.platform.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the database says about its own schema: the program's tables, whatever they are.
final class Catalogue {
    private static final String TABLES =
            """
            select c.relname,
                   array(select a.attname::text from pg_attribute a
                          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                          order by a.attnum) as columns,
                   array(select a.attname::text
                           from pg_index i cross join unnest(i.indkey) with ordinality as k (number, place)
                           join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
                          where i.indrelid = c.oid and i.indisprimary order by k.place) as key
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and n.nspname = current_schema() and c.relname <> 'flyway_schema_history'
             order by c.relname
            """;
    private static final String SEQUENCES =
            """
            select sequencename, coalesce(last_value, start_value), last_value is not null
              from pg_sequences where schemaname = current_schema() order by sequencename
            """;
    private static final String MIGRATIONS =
            """
            select version, checksum from flyway_schema_history
             where version is not null and success order by installed_rank
            """;
    private static final String MIGRATED =
            "select to_regclass('flyway_schema_history') is not null";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /// @param key the columns of its primary key, in order
    record Table(String name, List<String> columns, List<String> key) {
        /// Its rows in an order that does not depend on where they lie.
        String copyOut() {
            var order = key.isEmpty() ? "" : " order by " + quoted(key);
            return "copy (select %s from %s%s) to stdout"
                    .formatted(quoted(columns), quoted(name), order);
        }
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(Catalogue::quoted).toList());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    List<Table> tables() throws SQLException {
        return all(
                TABLES,
                row -> new Table(row.getString(1), texts(row.getArray(2)), texts(row.getArray(3))));
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        return all(
                SEQUENCES,
                row -> new Manifest.Sequence(row.getString(1), row.getLong(2), row.getBoolean(3)));
    }

    /// What the schema was made by; nothing when this isn't a Guildhall's database.
    List<Manifest.Migration> migrations() throws SQLException {
        if (!all(MIGRATED, row -> row.getBoolean(1)).getFirst()) return List.of();
        return all(MIGRATIONS, row -> new Manifest.Migration(row.getString(1), row.getInt(2)));
    }

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> all(String sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) all.add(reading.of(rows));
            return List.copyOf(all);
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
