package org.guildhall.webhook.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.webhook.delivery.Delivery.State;
import org.guildhall.webhook.endpoint.Endpoint;
import org.guildhall.webhook.endpoint.Seen;
import org.guildhall.webhook.endpoint.Webhooks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was sent to an endpoint and what came back, and sending it again.
@Component
public class DeliveryLog {
    private final Webhooks webhooks;
    private final DeliveryStore deliveries;
    private final AttemptStore attempts;
    private final Sender sender;
    private final Events events;
    private final Clock clock;

    DeliveryLog(
            Webhooks webhooks,
            DeliveryStore deliveries,
            AttemptStore attempts,
            Sender sender,
            Events events,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.sender = sender;
        this.events = events;
        this.clock = clock;
    }

    /// A delivery with its tries.
    record Logged(Endpoint endpoint, Delivery delivery, List<Attempt> attempts) {}

    /// The newest first, of events before that one.
    @Transactional(readOnly = true)
    List<Delivery> page(
            UUID endpoint,
            Optional<State> state,
            long before,
            int limit,
            int offset,
            Caller caller) {
        var found = webhooks.find(endpoint, caller);
        return deliveries.list(found.id(), state, before, limit, offset);
    }

    /// How many were given up and not sent again.
    @Transactional(readOnly = true)
    public long lost(UUID endpoint, Caller caller) {
        return deliveries.lost(webhooks.find(endpoint, caller).id());
    }

    long count(UUID endpoint, Optional<State> state, Caller caller) {
        return deliveries.count(webhooks.find(endpoint, caller).id(), state);
    }

    @Transactional(readOnly = true)
    Logged find(UUID endpoint, UUID delivery, Caller caller) {
        var keeper = webhooks.find(endpoint, caller);
        var found = deliveries.one(endpoint, delivery).orElseThrow(NotFound::new);
        return new Logged(keeper, found, attempts.of(delivery));
    }

    /// Sends one again, under the same `webhook-id`. Refused while the endpoint is off, and while
    /// the delivery is under way.
    @Transactional
    public void sendAgain(UUID endpoint, UUID delivery, Staff caller) {
        var found = find(endpoint, delivery, caller);
        if (!found.endpoint().isActive()) throw found.endpoint().noLongerPossible();
        if (!deliveries.again(delivery, clock.instant())) {
            throw Invalid.because("webhook.under-way");
        }
        tell(found.endpoint(), "redelivered", Map.of("event", found.delivery().event()), caller);
    }

    /// Sends all again that were given up. Refused while the endpoint is off.
    @Transactional
    public int recover(Seen seen, Staff caller) {
        var found = webhooks.find(seen.id(), caller);
        if (!found.isActive() || found.version() != seen.version()) throw found.noLongerPossible();
        var begun = deliveries.recover(found.id(), clock.instant());
        tell(found, "recovered", Map.of("deliveries", begun), caller);
        return begun;
    }

    private void tell(Endpoint endpoint, String type, Map<String, ?> facts, Staff caller) {
        events.append(
                Happening.of(endpoint.subject(), endpoint.version(), type, caller.actor())
                        .with(facts));
        sender.wakeAfterCommit();
    }
}
