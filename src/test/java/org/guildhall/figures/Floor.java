package org.guildhall.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// The least that a step can cost on this database: one row updated under its version, one row of
/// history, one of the outbox, one commit, by plain JDBC; or the same with three rows read before
/// it, which are the six statements that a step may take.
final class Floor {
    private static final String TABLES =
            """
            create table if not exists floor_state (id uuid primary key, version bigint not null, stage text not null);
            create table if not exists floor_event (id bigserial primary key, subject uuid not null, type text not null,
                   at timestamptz not null default now(), payload jsonb not null);
            create table if not exists floor_outbox (event_id bigint primary key, subject uuid not null);
            """;
    private static final String STATE =
            "update floor_state set version = version + 1, stage = 'NEXT' where id = ? and version = ?";
    private static final String EVENT =
            """
            insert into floor_event (subject, type, payload)
            values (?, 'step', '{"number": "APP-2026-00001", "company": "Example Pty Ltd", "programme": "reseller"}')
            returning id
            """;
    private static final String OUTBOX = "insert into floor_outbox values (?, ?)";
    private static final String READ = "select * from floor_state where id = ?";
    private static final int READS = 3;

    private final DataSource database;
    private final int reads;

    private Floor(DataSource database, int reads) throws SQLException {
        this.database = database;
        this.reads = reads;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
    }

    static Floor of(DataSource database) throws SQLException {
        return new Floor(database, 0);
    }

    static Floor withReads(DataSource database) throws SQLException {
        return new Floor(database, READS);
    }

    /// Makes steps of one object until that moment ([System#nanoTime]); says how many.
    long steps(long until) {
        var id = UUID.randomUUID();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert =
                    connection.prepareStatement("insert into floor_state values (?, 0, 'FIRST')")) {
                insert.setObject(1, id);
                insert.executeUpdate();
            }
            var steps = 0L;
            while (System.nanoTime() < until) {
                step(connection, id, steps);
                steps++;
            }
            return steps;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void step(Connection connection, UUID id, long version) throws SQLException {
        for (var number = 0; number < reads; number++) read(connection, id);
        try (var state = connection.prepareStatement(STATE);
                var event = connection.prepareStatement(EVENT);
                var outbox = connection.prepareStatement(OUTBOX)) {
            state.setObject(1, id);
            state.setLong(2, version);
            state.executeUpdate();
            event.setObject(1, id);
            try (var made = event.executeQuery()) {
                made.next();
                outbox.setLong(1, made.getLong(1));
            }
            outbox.setObject(2, id);
            outbox.executeUpdate();
        }
        connection.commit();
    }

    private static void read(Connection connection, UUID id) throws SQLException {
        try (var read = connection.prepareStatement(READ)) {
            read.setObject(1, id);
            try (var row = read.executeQuery()) {
                row.next();
                row.getString("stage");
            }
        }
    }
}
