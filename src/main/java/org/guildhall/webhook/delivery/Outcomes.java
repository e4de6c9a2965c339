package org.guildhall.webhook.delivery;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.outward.Outcome;
import org.guildhall.webhook.delivery.Delivery.State;
import org.guildhall.webhook.endpoint.Endpoint;
import org.guildhall.webhook.endpoint.Endpoint.Standing;
import org.guildhall.webhook.endpoint.EndpointState;
import org.guildhall.webhook.endpoint.EndpointStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes what became of a try, and what follows: another one later, giving up, switching off.
@Component
public class Outcomes {
    /// What history calls a message that isn't tried any more.
    public static final String GAVE_UP = "gave-up";

    /// What it calls an endpoint that isn't told any more.
    public static final String SWITCHED_OFF = "switched-off";

    private final DeliveryStore deliveries;
    private final AttemptStore attempts;
    private final EndpointStore endpoints;
    private final Events events;
    private final Clock clock;

    Outcomes(
            DeliveryStore deliveries,
            AttemptStore attempts,
            EndpointStore endpoints,
            Events events,
            Clock clock) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.endpoints = endpoints;
        this.events = events;
        this.clock = clock;
    }

    /// One try of a delivery that was taken. First the endpoint is written, then what belongs to
    /// it: so does whoever removes an endpoint, and neither has what the other waits for.
    ///
    /// @param sentTo the address that answered; the endpoint may have another one by now
    @Transactional
    public void note(Delivery taken, URI sentTo, Outcome outcome) {
        var now = clock.instant();
        if (outcome.isDone()) {
            endpoints.well(taken.endpoint(), now);
            attempts.add(taken, outcome, now);
            var _ = deliveries.end(taken, State.DELIVERED, now);
            return;
        }
        var ill = endpoints.ill(taken.endpoint(), sentTo, now);
        attempts.add(taken, outcome, now);
        ill.ifPresent(
                endpoint -> {
                    if (isEnough(endpoint, sentTo, outcome, now)) switchOff(endpoint, outcome, now);
                    else failed(taken, endpoint, outcome, now);
                });
    }

    /// Whether nothing is to be hoped for at the address that an endpoint has.
    private static boolean isEnough(Endpoint endpoint, URI sentTo, Outcome outcome, Instant now) {
        return endpoint.state() != EndpointState.SWITCHED_OFF
                && endpoint.plan().address().equals(sentTo)
                && (outcome.isGone() || endpoint.isHopeless(now));
    }

    private void failed(Delivery taken, Endpoint endpoint, Outcome outcome, Instant now) {
        var pause = Backoff.after(taken.round(), outcome.pause()).filter(_ -> !taken.isTest());
        if (pause.isPresent() && endpoint.state() != EndpointState.SWITCHED_OFF) {
            deliveries.later(taken, now.plus(pause.get()));
        } else if (deliveries.end(taken, State.GIVEN_UP, now) && !taken.isTest()) {
            events.append(happening(endpoint, GAVE_UP, "told", taken.type()));
        }
    }

    /// Nothing is held back for it from now on; what waits can be sent again by hand.
    private void switchOff(Endpoint endpoint, Outcome outcome, Instant now) {
        var off = new Standing(EndpointState.SWITCHED_OFF, now, Actor.SYSTEM.name());
        var next = endpoint.with(off);
        if (!endpoints.save(next)) return;
        deliveries.giveUp(endpoint.id(), now);
        var why = outcome.isGone() ? "gone" : "failing";
        events.append(
                happening(next, SWITCHED_OFF, "why", why)
                        .moved(endpoint.state().name(), next.state().name()));
    }

    private static Happening happening(Endpoint endpoint, String type, String fact, String value) {
        return Happening.of(endpoint.subject(), endpoint.version(), type, Actor.SYSTEM)
                .with(
                        Map.of(
                                "address",
                                endpoint.plan().address().toString(),
                                "description",
                                endpoint.plan().description(),
                                fact,
                                value));
    }
}
