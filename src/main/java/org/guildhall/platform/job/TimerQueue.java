package org.guildhall.platform.job;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The timers that should have fired, for whoever watches. It needs nothing but the database.
public final class TimerQueue {
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final String LATE =
            """
            select count(*) filter (where execution_time < :limit) as late,
                   count(*) filter (where consecutive_failures > 0) as failing,
                   count(*) as waiting
              from platform_timer
            """;

    private final JdbcClient sql;

    public TimerQueue(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param late how many should have fired more than a minute ago
    /// @param failing how many failed when they fired last, and are tried again
    /// @param waiting all of them
    public record Timing(int late, int failing, int waiting) {}

    public Timing timing(Instant now) {
        return sql.sql(LATE)
                .param("limit", Timestamp.from(now.minus(GRACE)))
                .query(
                        (row, _) ->
                                new Timing(
                                        row.getInt("late"),
                                        row.getInt("failing"),
                                        row.getInt("waiting")))
                .single();
    }
}
