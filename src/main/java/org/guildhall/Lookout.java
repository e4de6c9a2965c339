package org.guildhall;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.guildhall.platform.postgres.EmbeddedPostgres;
import org.guildhall.platform.settings.Database;

/// The database that comes along, for a command that only looks: beside a program that runs on it,
/// or started for the moment.
final class Lookout {
    static final String DATABASE = "guildhall";

    private Lookout() {}

    static Database on(Path directory, Running running) {
        var choice = EmbeddedPostgres.in(directory);
        return choice.running()
                .map(door -> new Database(door.url(DATABASE), door.user(), door.password()))
                .orElseGet(() -> started(running.add(choice.start())));
    }

    /// The same for a program that works on it alone: it is started while the program prepares, and
    /// waited for when it is asked for.
    static Supplier<Database> starting(Path directory, Running running) {
        var postgres = running.add(EmbeddedPostgres.in(directory).begin(DATABASE));
        return () -> started(postgres.ready());
    }

    private static Database started(EmbeddedPostgres postgres) {
        return new Database(postgres.url(DATABASE), postgres.user(), postgres.password());
    }
}
