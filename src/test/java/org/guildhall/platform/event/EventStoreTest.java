package org.guildhall.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.guildhall.platform.database.FreshPlans;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// How the next event is found that everybody has to hear of.
class EventStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE.dataSource());
    private static final int OFTEN = 12;

    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource()));
    private final EventStore store =
            new EventStore(SQL, new FreshPlans(DATABASE.dataSource()), JsonMapper.shared());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /// A plan that PostgreSQL keeps from when the queue was empty would read all of it each time.
    @Test
    void a_queue_that_was_empty_for_long_is_not_read_as_a_whole_when_it_has_grown() {
        SQL.sql("vacuum analyze platform_outbox").update();
        for (var look = 0; look < OFTEN; look++) assertThat(next().subject()).isEmpty();
        SQL.sql(
                        """
                        with happened as (
                            insert into platform_event (subject, subject_id, version, type, at, actor_name, actor_role, payload)
                            select 'bench', md5((n / 10)::text)::uuid, 1, 'step', now(), 'Ann', 'OWNER', '{}'
                              from generate_series(1, 3000) n
                            returning id, subject_id)
                        insert into platform_outbox (event_id, subject_id, run_at)
                        select id, subject_id, now() from happened
                        """)
                .update();

        var look = next();

        assertThat(look.subject()).isEqualTo("bench");
        assertThat(look.read()).isLessThan(100);
    }

    /// What was found, and how many rows were read for it without an index.
    private record Look(String subject, long read) {}

    private Look next() {
        var now = Instant.now().plus(Duration.ofMinutes(1));
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            var found = store.next(now);
                            var read =
                                    SQL.sql(
                                                    "select seq_tup_read from pg_stat_xact_user_tables where relname = 'platform_outbox'")
                                            .query(Long.class)
                                            .single();
                            return new Look(
                                    found.map(event -> event.subject().kind()).orElse(""), read);
                        }));
    }
}
