package org.guildhall.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guildhall.platform.settings.Database;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Takes everything out of a database as it is at one moment, while people go on working: each
/// table by `COPY`, all in one snapshot. The file is a ZIP with `manifest.json` and one file of
/// rows per table; it has its name only once it is whole.
public final class Backup {
    static final String MANIFEST = "manifest.json";

    /// One text for one value, whatever the server and the user's own settings say.
    private static final String[] SNAPSHOT = {
        "begin isolation level repeatable read, read only",
        "set local statement_timeout = 0",
        "set local idle_in_transaction_session_timeout = 0",
        "set local timezone = 'UTC'",
        "set local datestyle = 'ISO, MDY'",
        "set local intervalstyle = 'postgres'",
        "set local bytea_output = 'hex'",
        "set local extra_float_digits = 1"
    };

    private final Connection connection;
    private final ZipOutputStream zip;
    private final CopyManager copies;

    private Backup(Connection connection, ZipOutputStream zip) throws SQLException {
        this.connection = connection;
        this.zip = zip;
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /// Who makes it, and when.
    ///
    /// @param version of the program
    /// @param key fingerprint of the installation's key
    public record Origin(String version, String key, Instant at) {}

    /// Writes the file, readable by this user only.
    ///
    /// @throws NotRestorable when there is such a file already, or no Guildhall in the database
    public static Manifest write(Database database, Origin origin, Path file)
            throws IOException, SQLException {
        if (Files.exists(file)) {
            throw NotRestorable.refused(
                    file + " is there already, and a backup is never written over");
        }
        if (!Files.isDirectory(file.toAbsolutePath().resolveSibling(""))) {
            throw NotRestorable.refused("there is no directory for " + file);
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            var manifest = written(database, origin, part);
            Seal.close(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Manifest written(Database database, Origin origin, Path part)
            throws IOException, SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var zip = new ZipOutputStream(closed(part), StandardCharsets.UTF_8)) {
            zip.setComment(Seal.OPEN);
            return new Backup(connection, zip).all(origin);
        }
    }

    private static OutputStream closed(Path part) throws IOException {
        Files.createFile(
                part,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.newOutputStream(part);
    }

    private Manifest all(Origin origin) throws IOException, SQLException {
        for (var preparation : SNAPSHOT) run(preparation);
        var catalogue = new Catalogue(connection);
        var migrations = catalogue.migrations();
        if (migrations.isEmpty())
            throw NotRestorable.refused("there is no Guildhall in the database");
        var tables = new ArrayList<Manifest.Table>();
        for (var table : catalogue.tables()) tables.add(copied(table));
        // Sequences stand outside of snapshots: read last, none is behind the rows.
        var manifest =
                new Manifest(
                        Manifest.FORMAT,
                        origin.version(),
                        origin.at(),
                        connection.getMetaData().getDatabaseProductVersion(),
                        origin.key(),
                        migrations,
                        tables,
                        catalogue.sequences());
        run("commit");
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(json(manifest));
        zip.closeEntry();
        return manifest;
    }

    private Manifest.Table copied(Catalogue.Table table) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(entry(table.name())));
        var digest = Digests.sha256();
        var rows = copies.copyOut(table.copyOut(), new DigestOutputStream(kept(zip), digest));
        zip.closeEntry();
        var sha256 = HexFormat.of().formatHex(digest.digest());
        return new Manifest.Table(table.name(), table.columns(), rows, sha256);
    }

    /// A stream that goes on with the next table.
    private static OutputStream kept(OutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {}
        };
    }

    static String entry(String table) {
        return "tables/" + table + ".copy";
    }

    private static byte[] json(Manifest manifest) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsBytes(manifest);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
