package org.guildhall.doctor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guildhall.platform.backup.Schema;
import org.guildhall.platform.database.SchemaFloor;
import org.guildhall.platform.settings.Database;

/// Whether the database answers, is new enough, has connections left, agrees with us about the
/// time, and has the schema of this program. When it fails, its failure is the last of the list.
final class DatabaseCheck {
    private static final int OLDEST = 15;
    private static final double MANY = 0.8;
    private static final Duration LITTLE = Duration.ofSeconds(2);
    private static final Duration MUCH = Duration.ofMinutes(1);

    private static final String LOOK =
            """
            select (select count(*) from pg_stat_activity where backend_type = 'client backend' or backend_type is null),
                   current_setting('max_connections')::int, clock_timestamp()
            """;

    private final Database database;
    private final Clock clock;

    DatabaseCheck(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Finding> look() {
        try (var connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                return List.of(
                        Finding.failed(
                                "database",
                                "PostgreSQL " + version,
                                "Guildhall needs PostgreSQL 15 or later"));
            }
            return looked(connection);
        } catch (SQLException failure) {
            return List.of(
                    Finding.failed(
                            "database",
                            "can't be reached: "
                                    + String.valueOf(failure.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse(""),
                            "start it, or mend guildhall.database.*"));
        }
    }

    private List<Finding> looked(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var before = clock.instant();
            try (var row = statement.executeQuery(LOOK)) {
                row.next();
                var middle = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
                var name = connection.getMetaData().getDatabaseProductVersion();
                return List.of(
                        connections(name, row.getInt(1), row.getInt(2)),
                        time(skew(row.getTimestamp(3), middle)),
                        schema(SchemaFloor.carries(connection)));
            }
        }
    }

    private static Duration skew(Timestamp there, Instant here) {
        return Duration.between(here, there.toInstant());
    }

    private static Finding connections(String version, int used, int most) {
        var words = "PostgreSQL %s, %d of %d connections".formatted(version, used, most);
        return used < most * MANY
                ? Finding.ok("database", words)
                : Finding.warning(
                        "database",
                        words,
                        "raise max_connections, or run fewer nodes (10 connections each)");
    }

    private static Finding time(Duration skew) {
        var words =
                "the database's is %d ms %s ours"
                        .formatted(
                                skew.abs().toMillis(), skew.isNegative() ? "behind" : "ahead of");
        var remedy = "set both machines' clocks by NTP";
        if (skew.abs().compareTo(MUCH) > 0) return Finding.failed("clock", words, remedy);
        if (skew.abs().compareTo(LITTLE) > 0) return Finding.warning("clock", words, remedy);
        return Finding.ok("clock", words);
    }

    /// @param carries whether this program can read a schema of a later version
    private Finding schema(boolean carries) {
        var standing = new Schema(database).standing();
        if (standing.version().isEmpty()) {
            return Finding.failed(
                    "schema", "there is none yet", "start Guildhall once, or restore a backup");
        }
        if (standing.foreign() > 0) {
            var words =
                    "%s, with %d migrations that this program does not know"
                            .formatted(standing.version(), standing.foreign());
            var remedy = "run the version of Guildhall that made it, or a later one";
            return carries
                    ? Finding.warning("schema", words + ", but can read", remedy)
                    : Finding.failed("schema", words, remedy);
        }
        return standing.pending() == 0
                ? Finding.ok("schema", standing.version())
                : Finding.warning(
                        "schema",
                        "%s; %d migrations run at the next start"
                                .formatted(standing.version(), standing.pending()),
                        "back up before you start this version");
    }
}
