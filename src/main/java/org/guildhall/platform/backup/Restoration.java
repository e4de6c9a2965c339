package org.guildhall.platform.backup;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.guildhall.platform.settings.Database;

/// Puts a backup into a database where nobody works: the schema as it was, its rows, and then the
/// migrations that came since.
public final class Restoration {
    private Restoration() {}

    /// Everything that speaks against it, before anything is touched.
    ///
    /// @param replace whether what is in the database may go
    /// @throws NotRestorable with the first thing that does
    public static void check(Database database, BackupFile file, boolean replace)
            throws SQLException {
        new Schema(database).knows(file.manifest());
        try (var connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var clearing = new Clearing(connection);
            var others = clearing.others();
            if (others > 0) {
                throw NotRestorable.refused(
                        "%d others work in the database; stop Guildhall on every node first"
                                .formatted(others));
            }
            if (!replace && !clearing.isEmpty()) {
                throw NotRestorable.refused(
                        "the database is not empty; take an empty one, or --replace what is in it");
            }
        }
    }

    /// Whether anything is in the database.
    public static boolean isEmpty(Database database) throws SQLException {
        try (var connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return new Clearing(connection).isEmpty();
        }
    }

    /// Does it, after [#check]. When it fails half-way, the database is to be replaced by another
    /// try: no row is there yet, or all of them are.
    public static void run(Database database, BackupFile file) throws IOException, SQLException {
        var schema = new Schema(database);
        try (var connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            new Clearing(connection).removeAll();
            schema.makeAs(file.manifest());
            new Loading(connection, file).run();
        }
        schema.bringUpToDate();
    }
}
