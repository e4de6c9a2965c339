package org.guildhall.platform.mail.watch;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
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
    private static final String BY_STATE =
            """
            select state.name, count(m.id)
              from unnest(array['HELD', 'QUEUED', 'DEFERRED', 'REFUSED', 'BOUNCED', 'GIVEN_UP']) as state (name)
              left join platform_mail m
                on m.state = state.name
               and (m.state in ('HELD', 'QUEUED', 'DEFERRED') or m.created_at > :since)
             group by state.name
            """;

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
        sql.sql(BY_STATE)
                .param("since", Timestamp.from(now.minus(RECENT)))
                .query(
                        row -> {
                            counts.put(row.getString(1), row.getLong(2));
                        });
        return counts;
    }
}
