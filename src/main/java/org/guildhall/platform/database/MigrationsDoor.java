package org.guildhall.platform.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Migrations go through a door of their own: one may take as long as it needs, while what people
/// ask for has to be answered within seconds. A schema that this program can't read is left alone.
@Configuration
class MigrationsDoor {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationsDoor.class);

    /// SQLSTATEs of PostgreSQL: lock not available, and deadlock detected.
    private static final Set<String> IN_THE_WAY = Set.of("55P03", "40P01");

    private static final int MOST_TRIES = 30;
    private static final int PAUSE_MILLIS = 1000;
    private static final int DEEPEST = 20;

    @Bean
    FlywayConfigurationCustomizer unhurried(JdbcConnectionDetails database) {
        return flyway -> flyway.dataSource(open(database));
    }

    @Bean
    FlywayMigrationStrategy notBeneathTheFloor() {
        return flyway -> {
            check(flyway.getConfiguration().getDataSource());
            for (var tries = 1; !isDone(flyway, tries); tries++) pause();
        };
    }

    /// A table that didn't come in time, or that somebody holds who waits for one of ours, is left
    /// to those who work with it, for a moment; a migration is one transaction, so that nothing of
    /// it is there.
    private static boolean isDone(Flyway flyway, int tries) {
        try {
            flyway.migrate();
            return true;
        } catch (FlywayException failure) {
            if (tries == MOST_TRIES || !isInTheWay(failure)) throw failure;
            LOG.atWarn().addKeyValue("try", tries).log("migration waits for a table");
            return false;
        }
    }

    private static boolean isInTheWay(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(
                        cause ->
                                cause instanceof SQLException said
                                        && IN_THE_WAY.contains(said.getSQLState()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void check(DataSource database) {
        try (var connection = database.getConnection()) {
            SchemaFloor.check(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DataSource open(JdbcConnectionDetails database) {
        var source = new DriverManagerDataSource(database.getJdbcUrl());
        source.setUsername(database.getUsername());
        source.setPassword(database.getPassword());
        return source;
    }
}
