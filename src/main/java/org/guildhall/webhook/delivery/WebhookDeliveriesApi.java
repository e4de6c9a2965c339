package org.guildhall.webhook.delivery;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_WEBHOOKS;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Invalid;
import org.guildhall.webhook.delivery.Delivery.State;
import org.guildhall.webhook.endpoint.EndpointBody;
import org.guildhall.webhook.endpoint.Seen;
import org.guildhall.webhook.endpoint.Webhooks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The log of an endpoint in the API.
@Api
@RequestMapping(Api.BASE + "/webhook-endpoints/{id}")
class WebhookDeliveriesApi {
    private final DeliveryLog log;
    private final Webhooks webhooks;

    WebhookDeliveriesApi(DeliveryLog log, Webhooks webhooks) {
        this.log = log;
        this.webhooks = webhooks;
    }

    /// What was sent or is to be sent, the newest event first.
    @GetMapping("/deliveries")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    Listing<DeliveryBody> deliveries(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var before =
                Cursor.read(cursor)
                        .map(at -> at.last().getLeastSignificantBits())
                        .orElse(Long.MAX_VALUE);
        var most = Cursor.limit(limit);
        var found = log.page(id, state(state), before, most + 1, 0, caller);
        return Listing.of(found, most, last -> new Cursor(new UUID(0, last.event())))
                .map(DeliveryBody::of);
    }

    /// One of them, with what became of each try.
    @GetMapping("/deliveries/{delivery}")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ResponseEntity<DeliveryBody> delivery(
            @PathVariable UUID id, @PathVariable UUID delivery, Staff caller) {
        var found = log.find(id, delivery, caller);
        return Match.tagged(found.delivery().tries(), DeliveryBody.of(found));
    }

    /// Sends one again.
    @PostMapping("/deliveries/{delivery}/redelivery")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ResponseEntity<DeliveryBody> redeliver(
            @PathVariable UUID id, @PathVariable UUID delivery, Staff caller) {
        log.sendAgain(id, delivery, caller);
        return delivery(id, delivery, caller);
    }

    /// Sends all again that were given up.
    @PostMapping("/recovery")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ResponseEntity<EndpointBody> recover(@PathVariable UUID id, Match match, Staff caller) {
        match.expect(webhooks.find(id, caller).version());
        var _ = log.recover(new Seen(id, match.version()), caller);
        var found = webhooks.find(id, caller);
        return Match.tagged(found.version(), EndpointBody.of(found));
    }

    private static Optional<State> state(String asked) {
        if (asked.isEmpty()) return Optional.empty();
        return Optional.of(
                Arrays.stream(State.values())
                        .filter(state -> state.name().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> Invalid.at("state", "webhook.delivery.unknown")));
    }
}
