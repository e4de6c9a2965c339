package org.guildhall.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.support.RowsRead;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// How the next event is found that everybody has to hear of.
class EventStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE.dataSource());
    private static final int OFTEN = 12;

    private final RowsRead rows =
            new RowsRead(DATABASE, List.of("platform_outbox", "platform_event"));
    private final EventStore store = new EventStore(SQL, JsonMapper.shared());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /// What PostgreSQL knows of a queue is what it was when last counted: here, next to nothing.
    @Test
    void of_a_long_queue_and_a_long_history_the_next_event_is_all_that_is_read() {
        happened(300);
        SQL.sql(
                        "delete from platform_outbox where event_id > (select min(event_id) + 2 from platform_outbox)")
                .update();
        SQL.sql("vacuum analyze platform_outbox").update();
        SQL.sql("delete from platform_outbox").update();
        SQL.sql("analyze platform_outbox").update();
        for (var look = 0; look < OFTEN; look++) assertThat(next().found()).isEmpty();
        happened(20_000);
        SQL.sql(
                        "delete from platform_outbox where event_id < (select max(event_id) - 3000 from platform_outbox)")
                .update();

        var look = next();

        assertThat(look.found()).isPresent();
        assertThat(look.read()).isLessThan(100);
    }

    /// Ten events of each subject, all of which wait.
    private static void happened(int many) {
        SQL.sql(
                        """
                        with happened as (
                            insert into platform_event (subject, subject_id, version, type, at, actor_name, actor_role, payload)
                            select 'bench', md5((n / 10)::text)::uuid, 1, 'step', now(), 'Ann', 'OWNER', '{}'
                              from generate_series(1, :many) n
                            returning id, subject_id)
                        insert into platform_outbox (event_id, subject_id, run_at)
                        select id, subject_id, now() from happened
                        """)
                .param("many", many)
                .update();
    }

    private RowsRead.Look<Optional<Event>> next() {
        return rows.by(() -> store.take(Instant.now().plus(Duration.ofMinutes(1))));
    }
}
