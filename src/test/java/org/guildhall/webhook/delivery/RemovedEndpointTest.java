package org.guildhall.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.outward.Outcome;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Installation;
import org.guildhall.support.Locks;
import org.guildhall.webhook.endpoint.Seen;
import org.guildhall.webhook.endpoint.Webhooks;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// An endpoint is removed just when a delivery of it arrives.
class RemovedEndpointTest {
    private final Installation guildhall = Installation.get();
    private final UUID endpoint = Ids.next();
    private final UUID delivery = Ids.next();

    /// Who arrives is held up by a third one that is about to write the same try.
    @Test
    void both_are_done_and_neither_waits_for_the_other_for_good() throws SQLException {
        endpointWithOneDelivery();
        var taken = guildhall.front(DeliveryStore.class).one(endpoint, delivery).orElseThrow();
        CompletableFuture<Void> arrival;
        CompletableFuture<Void> removal;
        try (var connection = guildhall.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    """
                    insert into webhook_attempt (delivery_id, number, at, millis, answer)
                    values ('%s', %d, now(), 1, '')
                    """
                            .formatted(delivery, taken.tries()));
            arrival = CompletableFuture.runAsync(() -> arrived(taken), Thread::startVirtualThread);
            Locks.awaited(guildhall, 1, "webhook_");
            removal = CompletableFuture.runAsync(this::remove, Thread::startVirtualThread);
            Locks.awaited(guildhall, 2, "webhook_");
            connection.rollback();
        }
        arrival.join();
        removal.join();
        assertThat(guildhall.front(DeliveryStore.class).one(endpoint, delivery)).isEmpty();
    }

    private void remove() {
        var admin =
                guildhall.crowd().caller(guildhall.crowd().staff("Ada Min", Role.ADMINISTRATOR));
        guildhall.front(Webhooks.class).remove(new Seen(endpoint, 1), (Staff) admin);
    }

    private void arrived(Delivery taken) {
        var done =
                new Outcome(
                        OptionalInt.of(200),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Duration.ofMillis(3));
        guildhall.front(Outcomes.class).note(taken, URI.create("https://crm.example"), done);
    }

    /// It waits for tomorrow, so that nobody sends it; the endpoint asks for nothing of the kind.
    private void endpointWithOneDelivery() {
        var subject = new Subject("removed-endpoint", endpoint);
        guildhall
                .front(TransactionTemplate.class)
                .executeWithoutResult(
                        _ ->
                                guildhall
                                        .front(Events.class)
                                        .append(Happening.of(subject, 1, "step", Actor.SYSTEM)));
        guildhall
                .database()
                .sql(
                        """
                        with endpoint as (
                            insert into webhook_endpoint (id, version, address, description, types, state, since, by, secret, created_at)
                            values (:endpoint, 1, 'https://crm.example', '', '{nothing.*}', 'ACTIVE', now(), 'Ada', '', now())
                            returning id)
                        insert into webhook_delivery (id, endpoint_id, event_id, subject, subject_id, type, state, run_at, created_at)
                        select :delivery, endpoint.id, happened.id, subject, subject_id, 'removed-endpoint.step',
                               'WAITING', now() + interval '1 day', now()
                          from endpoint, platform_event happened where happened.subject_id = :endpoint
                        """)
                .param("endpoint", endpoint)
                .param("delivery", delivery)
                .update();
    }
}
