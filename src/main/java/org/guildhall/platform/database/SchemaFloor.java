package org.guildhall.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Which programs can read the schema as it stands: those that know at least the migration that it
/// names, and so all later ones. A migration that only adds leaves it alone; one that takes away
/// what an earlier release still reads raises it (docs/operating.md, *Upgrading*).
public final class SchemaFloor {
    private static final String HAS_FLOOR = "select to_regclass('platform_floor') is not null";
    private static final String FLOOR = "select oldest from platform_floor";

    private SchemaFloor() {}

    /// Refuses a schema that this program is too old for.
    static void check(Connection connection) throws SQLException {
        if (!carries(connection)) {
            throw new SchemaTooNew(of(connection).orElse(""), Migrations.newest());
        }
    }

    /// Whether this program can read the schema as it stands.
    public static boolean carries(Connection connection) throws SQLException {
        var newest = Migrations.newest(); // versions are twelve digits each
        return of(connection).filter(floor -> floor.compareTo(newest) > 0).isEmpty();
    }

    /// Empty where there is no schema yet.
    private static Optional<String> of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var has = statement.executeQuery(HAS_FLOOR)) {
                has.next();
                if (!has.getBoolean(1)) return Optional.empty();
            }
            try (var floor = statement.executeQuery(FLOOR)) {
                return floor.next() ? Optional.of(floor.getString(1)) : Optional.empty();
            }
        }
    }
}
