package org.guildhall.webhook.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.web.Tone;
import org.guildhall.webhook.endpoint.EventTypes;
import org.guildhall.webhook.endpoint.Webhooks;

/// One event on its way to one endpoint.
///
/// @param event its number, the `webhook-id` of the message
/// @param type its name, such as `contract.signed`
/// @param subject what it is about, such as `contract/0198…`
/// @param tries how often it was tried
/// @param round how often since it was last begun
/// @param next when it is tried next, while it waits
record Delivery(
        UUID id,
        UUID endpoint,
        long event,
        String type,
        String subject,
        State state,
        int tries,
        int round,
        Instant next,
        Instant created,
        Optional<Instant> ended) {
    /// The name of a test.
    static final String TEST = EventTypes.OWN + "." + Webhooks.TESTED;

    /// Whether it is a test, which is tried once: whoever mends the other side sends another.
    boolean isTest() {
        return type.equals(TEST);
    }

    /// Where it is.
    enum State {
        WAITING(Tone.WARN),
        DELIVERED(Tone.GOOD),
        GIVEN_UP(Tone.BAD);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        Tone tone() {
            return tone;
        }
    }
}
