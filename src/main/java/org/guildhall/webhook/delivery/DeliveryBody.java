package org.guildhall.webhook.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.webhook.delivery.Delivery.State;

/// A delivery in the API.
///
/// @param event the event's id, and the `webhook-id` of the message
/// @param next when it is tried next, while it waits
/// @param attempts what became of each try; in lists they are left out
record DeliveryBody(
        UUID id,
        String event,
        String type,
        String subject,
        String state,
        int tries,
        Optional<Instant> next,
        Instant created,
        Optional<Instant> ended,
        Optional<List<Try>> attempts)
        implements ApiBody {

    /// One try.
    ///
    /// @param failure why there was no answer, such as `TIMED_OUT`
    /// @param answer the first characters of the answer
    record Try(
            int number,
            Instant at,
            long millis,
            Optional<Integer> status,
            Optional<String> failure,
            String answer) {}

    static DeliveryBody of(Delivery delivery) {
        return of(delivery, Optional.empty());
    }

    static DeliveryBody of(DeliveryLog.Logged logged) {
        return of(
                logged.delivery(),
                Optional.of(logged.attempts().stream().map(DeliveryBody::attempt).toList()));
    }

    private static DeliveryBody of(Delivery delivery, Optional<List<Try>> attempts) {
        return new DeliveryBody(
                delivery.id(),
                String.valueOf(delivery.event()),
                delivery.type(),
                delivery.subject(),
                delivery.state().name(),
                delivery.tries(),
                Optional.of(delivery.next()).filter(_ -> delivery.state() == State.WAITING),
                delivery.created(),
                delivery.ended(),
                attempts);
    }

    private static Try attempt(Attempt attempt) {
        var status = attempt.status();
        return new Try(
                attempt.number(),
                attempt.at(),
                attempt.millis(),
                status.isPresent() ? Optional.of(status.getAsInt()) : Optional.empty(),
                attempt.failure().map(Enum::name),
                attempt.answer());
    }
}
