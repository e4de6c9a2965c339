package org.guildhall.kill;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks twice a second how long the oldest of each queue has waited, and keeps the longest.
final class LongestWait implements Runnable {
    private static final int MILLIS = 500;
    private static final String OLDEST =
            """
            select (select extract(epoch from now() - min(e.at)) from platform_outbox o
                      join platform_event e on e.id = o.event_id) as event,
                   (select extract(epoch from now() - min(created_at)) from platform_mail
                     where state in ('QUEUED', 'DEFERRED')) as letter,
                   (select extract(epoch from now() - min(execution_time)) from platform_timer
                     where execution_time between :begun and now()) as timer
            """;

    private final JdbcClient database;

    /// What was to be done before a node was there is late for another reason.
    private final Instant begun = Instant.now();

    private volatile double event;
    private volatile double letter;
    private volatile double timer;

    LongestWait(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        database.sql(OLDEST)
                .param("begun", Timestamp.from(begun))
                .query(
                        row -> {
                            event = Math.max(event, row.getDouble("event"));
                            letter = Math.max(letter, row.getDouble("letter"));
                            timer = Math.max(timer, row.getDouble("timer"));
                        });
    }

    String event() {
        return seconds(event);
    }

    String letter() {
        return seconds(letter);
    }

    String timer() {
        return seconds(timer);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
