package org.guildhall.webhook.delivery;

import java.time.Clock;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.webhook.endpoint.EndpointStore;
import org.guildhall.webhook.endpoint.EventTypes;
import org.guildhall.webhook.endpoint.Webhooks;
import org.springframework.stereotype.Component;

/// Writes down for each endpoint what it is to hear, in the dispatcher's transaction: an event that
/// was handed on is sure to be told. A test goes to the endpoint that it is for, whatever that one
/// wants.
@Component
class Outgoing implements EventConsumer {
    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final Sender sender;
    private final Clock clock;

    Outgoing(EndpointStore endpoints, DeliveryStore deliveries, Sender sender, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public void accept(Event event) {
        var kind = event.subject().kind();
        var isTest = kind.equals(EventTypes.OWN) && event.type().equals(Webhooks.TESTED);
        var hearing =
                endpoints.hearing().stream()
                        .filter(
                                endpoint ->
                                        isTest
                                                ? endpoint.id().equals(event.subject().id())
                                                : endpoint.plan().types().want(kind, event.name()))
                        .toList();
        if (hearing.isEmpty()) return;
        hearing.forEach(endpoint -> deliveries.add(endpoint.id(), event, clock.instant()));
        sender.wakeAfterCommit(hearing.size());
    }
}
