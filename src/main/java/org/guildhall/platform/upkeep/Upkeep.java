package org.guildhall.platform.upkeep;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When each duty was last done, kept in the database, so that whoever watches the installation
/// sees when one is forgotten.
public final class Upkeep {
    private static final String DONE =
            """
            insert into platform_upkeep (duty, at, good, words) values (:duty, :at, :good, :words)
            on conflict (duty) do update set at = excluded.at, good = excluded.good, words = excluded.words
            """;
    private static final String LAST =
            "select at, good, words from platform_upkeep where duty = :duty";
    private static final String KEPT = "select to_regclass('platform_upkeep') is not null";

    private final JdbcClient sql;

    public Upkeep(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// What is done from time to time.
    public enum Duty {
        BACKUP,
        AUDIT
    }

    /// How a duty was last done.
    ///
    /// @param good whether all was well
    /// @param words what was done or found
    public record Done(Instant at, boolean good, String words) {}

    /// Notes that it was done. A database whose schema is older than this notes nothing.
    public void done(Duty duty, Done done) {
        if (!isKept()) return;
        sql.sql(DONE)
                .param("duty", duty.name())
                .param("at", Timestamp.from(done.at()))
                .param("good", done.good())
                .param("words", done.words())
                .update();
    }

    /// Whether the schema has a place for it.
    public boolean isKept() {
        return sql.sql(KEPT).query(Boolean.class).single();
    }

    /// When it was last done, if ever.
    public Optional<Done> last(Duty duty) {
        return sql.sql(LAST)
                .param("duty", duty.name())
                .query(
                        (row, _) ->
                                new Done(
                                        row.getTimestamp("at").toInstant(),
                                        row.getBoolean("good"),
                                        row.getString("words")))
                .optional();
    }
}
