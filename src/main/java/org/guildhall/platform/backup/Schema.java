package org.guildhall.platform.backup;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.guildhall.platform.settings.Database;

/// The schema that this program's migrations make, up to any of them.
public final class Schema {
    /// A history that nobody has, so that what is there already isn't looked at.
    private static final String NO_HISTORY = "guildhall_no_history";

    private static final Set<MigrationState> STRANGE =
            Set.of(
                    MigrationState.FUTURE_SUCCESS,
                    MigrationState.FUTURE_FAILED,
                    MigrationState.MISSING_SUCCESS,
                    MigrationState.MISSING_FAILED,
                    MigrationState.FAILED);

    private final Database database;

    public Schema(Database database) {
        this.database = database;
    }

    /// Refuses a backup whose schema this program can't make: of a later version, or of another
    /// line.
    void knows(Manifest manifest) {
        var ours = known();
        var theirs = manifest.migrations();
        var begins = theirs.size() <= ours.size() && ours.subList(0, theirs.size()).equals(theirs);
        if (!begins) {
            throw NotRestorable.refused(
                    "the backup is of Guildhall %s with schema %s, which this program does not know; restore it with that version or a later one"
                            .formatted(manifest.version(), manifest.schema()));
        }
    }

    /// All migrations of this program, in order.
    List<Manifest.Migration> known() {
        var infos = configured().table(NO_HISTORY).load().info().all();
        return Arrays.stream(infos)
                .filter(info -> info.getVersion() != null)
                .map(Schema::migration)
                .toList();
    }

    private static Manifest.Migration migration(MigrationInfo info) {
        return new Manifest.Migration(
                Objects.requireNonNull(info.getVersion()).getVersion(),
                Objects.requireNonNullElse(info.getChecksum(), 0));
    }

    /// How the database's schema stands to this program.
    ///
    /// @param version its last migration; empty when there is none
    /// @param pending how many run at the next start
    /// @param foreign how many were run that this program doesn't know
    public record Standing(String version, int pending, int foreign) {}

    public Standing standing() {
        var info = configured().load().info();
        var current = info.current();
        var version = current == null ? null : current.getVersion();
        return new Standing(
                version == null ? "" : version.getVersion(),
                info.pending().length,
                (int) Arrays.stream(info.all()).filter(one -> isForeign(one.getState())).count());
    }

    private static boolean isForeign(MigrationState state) {
        return STRANGE.contains(state);
    }

    void makeAs(Manifest manifest) {
        configured().target(manifest.schema()).load().migrate();
    }

    void bringUpToDate() {
        configured().load().migrate();
    }

    private FluentConfiguration configured() {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration");
    }
}
