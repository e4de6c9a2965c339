package org.guildhall.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.RowsRead;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How the next delivery is found.
class DeliveryStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE.dataSource());
    private static final int OFTEN = 12;

    private final RowsRead rows =
            new RowsRead(DATABASE, List.of("webhook_delivery", "webhook_endpoint"));
    private final DeliveryStore store = new DeliveryStore(SQL);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /// What PostgreSQL knows of a queue is what it was when last counted: here, next to nothing.
    @Test
    void of_many_deliveries_the_next_one_is_all_that_is_read() {
        var endpoint = endpoint();
        due(endpoint, 300);
        SQL.sql("delete from webhook_delivery where event_id > 3").update();
        SQL.sql("vacuum analyze webhook_delivery").update();
        SQL.sql("delete from webhook_delivery").update();
        SQL.sql("analyze webhook_delivery").update();
        for (var look = 0; look < OFTEN; look++) assertThat(next().found()).isEmpty();
        due(endpoint, 5_000);

        var look = next();

        assertThat(look.found()).isPresent();
        assertThat(look.read()).isLessThan(100);
    }

    private static UUID endpoint() {
        var id = Ids.next();
        SQL.sql(
                        """
                        insert into webhook_endpoint (id, version, address, description, types, state, since, by, secret, created_at)
                        values (:id, 1, 'https://crm.example', '', '{*}', 'ACTIVE', now(), 'Ada', '', now())
                        """)
                .param("id", id)
                .update();
        return id;
    }

    /// Ten events of each subject, all of which wait.
    private static void due(UUID endpoint, int many) {
        SQL.sql(
                        """
                        with happened as (
                            insert into platform_event (subject, subject_id, version, type, at, actor_name, actor_role, payload)
                            select 'bench', md5((n / 10)::text)::uuid, 1, 'step', now(), 'Ann', 'OWNER', '{}'
                              from generate_series(1, :many) n
                            returning id, subject_id)
                        insert into webhook_delivery (id, endpoint_id, event_id, subject, subject_id, type, state, run_at, created_at)
                        select gen_random_uuid(), :endpoint, id, 'bench', subject_id, 'bench.step', 'WAITING', now(), now()
                          from happened
                        """)
                .param("many", many)
                .param("endpoint", endpoint)
                .update();
    }

    private RowsRead.Look<Optional<Delivery>> next() {
        return rows.by(() -> store.take(Set.of(), Instant.now().plus(Duration.ofMinutes(1))));
    }
}
