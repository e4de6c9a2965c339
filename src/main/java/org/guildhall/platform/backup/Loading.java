package org.guildhall.platform.backup;

import java.io.IOException;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// Puts the rows of a backup into the tables of its schema, in one transaction. Needs no rights but
/// the schema's owner's: foreign keys are taken away and made again, which looks at every row, and
/// the triggers that forbid changes sleep meanwhile.
final class Loading {
    private static final String FOREIGN_KEYS =
            """
            select k.conrelid::regclass::text, quote_ident(k.conname), pg_get_constraintdef(k.oid)
              from pg_constraint k join pg_namespace n on n.oid = k.connamespace
             where k.contype = 'f' and n.nspname = current_schema() order by 1, 2
            """;

    private final Connection connection;
    private final BackupFile file;

    Loading(Connection connection, BackupFile file) {
        this.connection = connection;
        this.file = file;
    }

    private record ForeignKey(String table, String name, String definition) {}

    void run() throws IOException, SQLException {
        var catalogue = new Catalogue(connection);
        compare(catalogue.tables());
        connection.setAutoCommit(false);
        var keys =
                catalogue.all(
                        FOREIGN_KEYS,
                        row ->
                                new ForeignKey(
                                        row.getString(1), row.getString(2), row.getString(3)));
        for (var key : keys) {
            execute("alter table %s drop constraint %s".formatted(key.table, key.name));
        }
        triggers("disable");
        execute("truncate " + tables()); // what the migrations themselves wrote
        for (var table : file.manifest().tables()) load(table);
        for (var sequence : file.manifest().sequences()) set(sequence);
        for (var key : keys) {
            execute(
                    "alter table %s add constraint %s %s"
                            .formatted(key.table, key.name, key.definition));
        }
        triggers("enable");
        connection.commit();
        connection.setAutoCommit(true);
        execute("analyze");
    }

    private void compare(List<Catalogue.Table> there) {
        var theirs =
                there.stream()
                        .collect(Collectors.toMap(Catalogue.Table::name, Catalogue.Table::columns));
        var ours =
                file.manifest().tables().stream()
                        .collect(Collectors.toMap(Manifest.Table::name, Manifest.Table::columns));
        if (!ours.equals(theirs)) {
            throw NotRestorable.damaged("the backup's tables are not those of its own schema");
        }
    }

    private String tables() {
        return Catalogue.quoted(
                file.manifest().tables().stream().map(Manifest.Table::name).toList());
    }

    private void triggers(String state) throws SQLException {
        for (var table : file.manifest().tables()) {
            execute(
                    "alter table %s %s trigger user"
                            .formatted(Catalogue.quoted(table.name()), state));
        }
    }

    private void load(Manifest.Table table) throws IOException, SQLException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var digest = Digests.sha256();
        var into =
                "copy %s (%s) from stdin"
                        .formatted(
                                Catalogue.quoted(table.name()), Catalogue.quoted(table.columns()));
        try (var rows = new DigestInputStream(file.rows(table), digest)) {
            var count = copies.copyIn(into, rows);
            if (count != table.rows()
                    || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw NotRestorable.damaged(table.name() + " is not as the manifest says");
            }
        }
    }

    private void set(Manifest.Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, Catalogue.quoted(sequence.name()));
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
