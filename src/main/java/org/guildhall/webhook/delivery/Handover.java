package org.guildhall.webhook.delivery;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.feed.CloudEvents;
import org.guildhall.platform.event.History;
import org.guildhall.platform.outward.Courier;
import org.guildhall.webhook.endpoint.EndpointStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Signs one message, as Standard Webhooks has it, and hands it to the courier. No transaction is
/// open meanwhile.
@Component
class Handover {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final EndpointStore endpoints;
    private final History history;
    private final CloudEvents shapes;
    private final Courier courier;
    private final Outcomes outcomes;
    private final Clock clock;

    Handover(
            EndpointStore endpoints,
            History history,
            CloudEvents shapes,
            Courier courier,
            Outcomes outcomes,
            Clock clock) {
        this.endpoints = endpoints;
        this.history = history;
        this.shapes = shapes;
        this.courier = courier;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    void send(Delivery taken) {
        var endpoint = endpoints.byId(taken.endpoint());
        if (endpoint.isEmpty()) return;
        var body = shapes.bytes(history.find(taken.event()).orElseThrow());
        var address = endpoint.get().plan().address();
        var outcome = courier.post(address, CloudEvents.MEDIA_TYPE, headers(taken, body), body);
        outcomes.note(taken, address, outcome);
        LOG.atInfo()
                .addKeyValue("delivery", taken.id())
                .addKeyValue("event", taken.event())
                .addKeyValue("try", taken.tries())
                .addKeyValue("status", outcome.status().orElse(0))
                .addKeyValue("failure", outcome.failure().map(Enum::name).orElse(""))
                .log("webhook");
    }

    /// Signed with every secret that holds now: whoever still knows only the old one, or already
    /// only the new one, finds a signature of theirs.
    private Map<String, String> headers(Delivery taken, byte[] body) {
        var now = clock.instant();
        var id = String.valueOf(taken.event());
        var time = String.valueOf(now.getEpochSecond());
        var signatures =
                endpoints.secrets(taken.endpoint(), now).stream()
                        .map(secret -> secret.sign(id, time, body))
                        .collect(Collectors.joining(" "));
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", time,
                "webhook-signature", signatures);
    }
}
