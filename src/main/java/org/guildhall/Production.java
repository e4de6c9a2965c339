package org.guildhall;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.settings.Database;
import org.guildhall.platform.settings.ProductionSettings;
import org.springframework.context.ConfigurableApplicationContext;

/// The real thing, on settings that were looked at.
final class Production {
    private static final int OLDEST_POSTGRES = 15;

    /// Where another node's migration adds a column, a statement that was prepared before has one
    /// more: it is prepared anew within its transaction, instead of failing it.
    private static final Map<String, String> BESIDE_OTHER_NODES =
            Map.of(
                    "spring.datasource.hikari.data-source-properties.autosave",
                    "conservative",
                    "spring.datasource.hikari.data-source-properties.cleanupSavepoints",
                    "true");

    private final ProductionSettings settings;

    private Production(ProductionSettings settings) {
        this.settings = settings;
    }

    /// Refused with everything that is wrong with the settings.
    static Production of(Path file) {
        var settings = ProductionSettings.read(System.getenv(), file);
        var problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new NotStarted(
                    Ending.SETTINGS,
                    "nothing was started, because of %d settings (docs/configuration.md):%n  %s"
                            .formatted(
                                    problems.size(),
                                    String.join(System.lineSeparator() + "  ", problems)));
        }
        return new Production(settings);
    }

    /// Starts it; what is said here wins over the settings.
    ConfigurableApplicationContext start(Running running, Map<String, String> wins) {
        var properties = new HashMap<>(settings.properties());
        var server = settings.database();
        server.ifPresent(there -> properties.putAll(BESIDE_OTHER_NODES));
        server.ifPresent(Production::reach);
        properties.putAll(wins);
        return running.serve(
                properties,
                server.<Supplier<Database>>map(there -> () -> there)
                        .orElseGet(() -> embedded(running)));
    }

    /// Its database alone, for a look; a PostgreSQL that comes along and runs already is left
    /// running.
    Database database(Running running) {
        var server = settings.database();
        server.ifPresent(Production::reach);
        return server.orElseGet(() -> Lookout.on(settings.data().orElseThrow(), running));
    }

    /// Its database alone, with nobody else at work on the one that comes along.
    Database databaseAlone(Running running) {
        var server = settings.database();
        server.ifPresent(Production::reach);
        return server.orElseGet(() -> embedded(running).get());
    }

    /// What everything confidential is encrypted with.
    InstallationKey key() {
        return new InstallationKey(settings.properties().getOrDefault("guildhall.key", ""));
    }

    private Supplier<Database> embedded(Running running) {
        return Lookout.starting(settings.data().orElseThrow(), running);
    }

    private static void reach(Database database) {
        try (var connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_POSTGRES) {
                throw new NotStarted(
                        Ending.SETTINGS,
                        "the database is PostgreSQL " + version + "; Guildhall needs 15 or later");
            }
        } catch (SQLException failure) {
            throw new NotStarted(
                    Ending.DATABASE_AWAY, "the database can't be reached: " + failure.getMessage());
        }
    }
}
