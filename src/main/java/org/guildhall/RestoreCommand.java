package org.guildhall;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.guildhall.platform.backup.BackupFile;
import org.guildhall.platform.backup.Manifest;
import org.guildhall.platform.backup.Restoration;
import org.guildhall.platform.settings.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `restore`: a backup into a database where nobody works.
@Command(name = "restore", description = "Puts a backup into an empty database.")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What backup wrote.")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "Deletes what is in the database first; asks.")
    private boolean replace;

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Mixin private Whereabouts installation = new Whereabouts();

    @Override
    public Integer call() throws Exception {
        try (var backup = BackupFile.open(file.toAbsolutePath())) {
            var database = installation.databaseAlone(new Running());
            Restoration.check(database, backup, replace);
            if (!yes && !Restoration.isEmpty(database) && !confirmed(database)) {
                throw new NotStarted(Ending.WRONG_USE, "nothing was deleted or restored");
            }
            Restoration.run(database, backup);
            tell(backup.manifest());
        }
        return Ending.STOPPED.status();
    }

    private void tell(Manifest manifest) {
        System.out.printf(
                "Restored: %d tables, %d rows, as of %s (Guildhall %s, schema %s).%n",
                manifest.tables().size(),
                manifest.rows(),
                manifest.at(),
                manifest.version(),
                manifest.schema());
        var key = installation.fingerprint();
        if (!key.equals(manifest.key())) {
            System.err.printf(
                    "guildhall: warning: the key here (fingerprint %s) is not the backup's (%s);"
                            + " with it no file, no second factor and no seal can be read. Put the"
                            + " backup's key in its place before you start%n",
                    key, manifest.key());
        }
    }

    private static boolean confirmed(Database database) {
        System.out.printf(
                "This deletes everything in the database %s. Type yes to go on: ",
                database.url().replaceFirst("\\?.*", ""));
        System.out.flush();
        var answer = new Scanner(System.in, Charset.defaultCharset());
        return answer.hasNextLine() && answer.nextLine().strip().equalsIgnoreCase("yes");
    }
}
