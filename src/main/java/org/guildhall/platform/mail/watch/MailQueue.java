package org.guildhall.platform.mail.watch;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The letters that are on their way or got stuck, for whoever watches. It needs nothing but the
/// database.
public final class MailQueue {
    private static final Duration RECENT = Duration.ofDays(7);

    private static final String OLDEST =
            "select min(created_at) from platform_mail where state in ('QUEUED', 'DEFERRED')";

    /// Each part by an index of its own; of all letters ever written nobody counts any.
    private static final String BY_STATE =
            """
            select state, count(*) from platform_mail where state = 'HELD' group by state
            union all
            select state, count(*) from platform_mail where state in ('QUEUED', 'DEFERRED') group by state
            union all
            select state, count(*) from platform_mail
             where state in ('REFUSED', 'BOUNCED', 'GIVEN_UP') and created_at > :since group by state
            """;

    private static final List<String> STATES =
            List.of("HELD", "QUEUED", "DEFERRED", "REFUSED", "BOUNCED", "GIVEN_UP");

    private final JdbcClient sql;

    public MailQueue(JdbcClient sql) {
        this.sql = sql;
    }

    /// When the letter was written that has waited longest to be sent.
    public Optional<Instant> oldest() {
        return sql.sql(OLDEST)
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant);
    }

    /// How many wait, by state; of those that were refused, came back or were given up, the last
    /// seven days'.
    public Map<String, Long> byState(Instant now) {
        var counts = new TreeMap<String, Long>();
        STATES.forEach(state -> counts.put(state, 0L));
        sql.sql(BY_STATE)
                .param("since", Timestamp.from(now.minus(RECENT)))
                .query(
                        row -> {
                            counts.put(row.getString(1), row.getLong(2));
                        });
        return counts;
    }
}
