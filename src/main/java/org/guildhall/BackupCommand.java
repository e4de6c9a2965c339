package org.guildhall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.guildhall.platform.backup.Backup;
import org.guildhall.platform.backup.Manifest;
import org.guildhall.platform.file.FilePlaces;
import org.guildhall.platform.settings.Database;
import org.guildhall.platform.upkeep.Upkeep;
import org.guildhall.platform.upkeep.Upkeep.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backup`: everything the database holds, in one file, while the installation serves.
@Command(name = "backup", description = "Writes everything that the database holds into a file.")
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A file that isn't there yet.")
    private Path file = Path.of("");

    @Mixin private Whereabouts installation = new Whereabouts();

    @Override
    public Integer call() throws Exception {
        var database = installation.database(new Running());
        var origin =
                new Backup.Origin(
                        Release.version(), installation.fingerprint(), Clock.systemUTC().instant());
        var manifest = Backup.write(database, origin, file.toAbsolutePath());
        var words = words(manifest);
        noted(database, new Upkeep.Done(origin.at(), true, words));
        System.out.printf(
                "%s: %s.%nNot in it: the key (fingerprint %s), the settings and what they name."
                        + " Keep those elsewhere.%n",
                file, words, origin.key());
        sayWhatLiesElsewhere(database);
        return Ending.STOPPED.status();
    }

    private static void sayWhatLiesElsewhere(Database database) {
        var elsewhere = new FilePlaces(JdbcClient.create(source(database))).count();
        if (elsewhere.inBucket() == 0) return;
        System.out.printf(
                Locale.ROOT,
                "Not in it either: %d files (%.1f MB) that lie in the bucket (guildhall.files.url)."
                        + " Keep copies of its objects.%n",
                elsewhere.inBucket(),
                elsewhere.bytes() / 1e6);
    }

    private String words(Manifest manifest) throws IOException {
        return String.format(
                Locale.ROOT,
                "%d tables, %d rows, schema %s, %.1f MB",
                manifest.tables().size(),
                manifest.rows(),
                manifest.schema(),
                Files.size(file) / 1e6);
    }

    private static void noted(Database database, Upkeep.Done done) {
        new Upkeep(source(database)).done(Duty.BACKUP, done);
    }

    private static DataSource source(Database database) {
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }
}
