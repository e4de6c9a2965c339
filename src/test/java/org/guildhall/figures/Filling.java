package org.guildhall.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/// Fills tables with years of work as quickly as the database can: triggers and foreign keys sleep,
/// other indexes than those of the keys are made anew at the end. What triggers would have written
/// is written by the statements.
///
/// @param tables that are filled
record Filling(DataSource database, List<String> tables) {
    private static final List<String> HASTE =
            List.of(
                    "set session_replication_role = replica",
                    "set synchronous_commit = off",
                    "set work_mem = '256MB'",
                    "set maintenance_work_mem = '1GB'",
                    "set max_parallel_maintenance_workers = 2");
    private static final String CALM = "reset all";
    private static final String INDEXES =
            """
            select indexname, indexdef from pg_indexes
             where schemaname = 'public' and tablename = any(string_to_array(?, ','))
               and not exists (select from pg_constraint where conindid = cast(quote_ident(indexname) as regclass))
            """;

    private record Index(String name, String definition) {}

    /// Runs the steps one after the other; the statements of a step side by side.
    void by(List<List<String>> steps) {
        var indexes = new ArrayList<Index>();
        hastily(
                connection -> {
                    indexes.addAll(indexes(connection));
                    for (var index : indexes) {
                        execute(connection, "drop index \"" + index.name() + "\"");
                    }
                });
        steps.forEach(this::together);
        hastily(
                connection -> {
                    for (var index : indexes) execute(connection, index.definition());
                    execute(connection, "vacuum analyze");
                });
    }

    private void together(List<String> statements) {
        var running =
                statements.stream()
                        .map(
                                statement ->
                                        CompletableFuture.runAsync(
                                                () ->
                                                        hastily(
                                                                connection ->
                                                                        execute(
                                                                                connection,
                                                                                statement))))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(running).join();
        hastily(
                connection ->
                        execute(connection, "analyze")); // the next step joins what this one made
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void hastily(Work work) {
        try (var connection = database.getConnection()) {
            for (var setting : HASTE) execute(connection, setting);
            work.on(connection);
            execute(connection, CALM);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<Index> indexes(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(INDEXES)) {
            statement.setString(1, String.join(",", tables));
            var found = new ArrayList<Index>();
            try (var rows = statement.executeQuery()) {
                while (rows.next())
                    found.add(new Index(rows.getString(1), whole(rows.getString(2))));
            }
            return found;
        }
    }

    /// Of a partitioned table, with its partitions.
    private static String whole(String definition) {
        return definition.replace(" ON ONLY ", " ON ");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
