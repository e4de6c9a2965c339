package org.guildhall;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guildhall.platform.postgres.EmbeddedPostgres;
import org.guildhall.platform.settings.Database;
import org.guildhall.platform.settings.ProductionSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `run`: production. It starts on complete and safe settings, or says everything that is wrong
/// with them.
@Command(name = "run", description = "Production, with settings from environment or file.")
final class RunCommand implements Callable<Integer> {
    private static final int OLDEST_POSTGRES = 15;

    @Option(names = "--settings", paramLabel = "FILE", description = "The file of settings.")
    private Path file = Path.of("guildhall.yml");

    @Option(names = "--check", description = "Only looks at the settings.")
    private boolean check;

    @Override
    public Integer call() throws Exception {
        var settings = ProductionSettings.read(System.getenv(), file);
        refuse(settings);
        if (check) {
            System.out.println("The settings are complete and safe.");
            return Ending.STOPPED.status();
        }
        var running = new Running();
        var properties = settings.properties();
        var database = settings.database().orElseGet(() -> embedded(settings, running));
        reach(database);
        properties.putAll(
                Map.of(
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", database.user(),
                        "spring.datasource.password", database.password()));
        running.serve(properties);
        running.untilStopped();
        return Ending.STOPPED.status();
    }

    private static void refuse(ProductionSettings settings) {
        var problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new NotStarted(
                    Ending.SETTINGS,
                    "nothing was started, because of %d settings (docs/configuration.md):%n  %s"
                            .formatted(
                                    problems.size(),
                                    String.join(System.lineSeparator() + "  ", problems)));
        }
    }

    private static Database embedded(ProductionSettings settings, Running running) {
        var postgres = running.add(EmbeddedPostgres.in(settings.data().orElseThrow()).start());
        postgres.createDatabase("guildhall");
        return new Database(postgres.url("guildhall"), postgres.user(), postgres.password());
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
