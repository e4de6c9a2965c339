package org.guildhall.platform.backup;

import java.time.Instant;
import java.util.List;

/// What a backup says about itself; `manifest.json` in its file.
///
/// @param format of the file: 1
/// @param version of the Guildhall that made it
/// @param at when its snapshot was taken
/// @param postgres the server's version
/// @param key fingerprint of the installation's key, which is not in it
/// @param migrations what the schema was made by, in order
/// @param tables all of them, by name
/// @param sequences where each stood
public record Manifest(
        int format,
        String version,
        Instant at,
        String postgres,
        String key,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences) {
    static final int FORMAT = 1;

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /// @param checksum as Flyway counts it
    public record Migration(String version, int checksum) {}

    /// @param columns in the order of its rows, generated ones left out
    /// @param sha256 of its rows, in hexadecimal
    public record Table(String name, List<String> columns, long rows, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /// @param called whether the value was given out already
    public record Sequence(String name, long value, boolean called) {}

    /// The version of the schema: its last migration's.
    public String schema() {
        return migrations.getLast().version();
    }

    /// All rows of all tables.
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
