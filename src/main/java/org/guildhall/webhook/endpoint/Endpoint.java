package org.guildhall.webhook.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NoLongerPossible;

/// One place where another system hears of events.
///
/// @param oldSecretUntil until when the secret before the present one signs as well
public record Endpoint(
        UUID id,
        long version,
        Plan plan,
        Standing standing,
        Health health,
        Optional<Instant> oldSecretUntil,
        Instant created) {
    /// Where the desk keeps them.
    public static final String DESK = "/desk/webhooks";

    /// How long an endpoint may fail without a single success.
    public static final Duration PATIENCE = Duration.ofDays(5);

    /// How long a replaced secret signs beside the new one.
    public static final Duration OVERLAP = Duration.ofHours(24);

    /// Since when it stands where it stands, and by whom.
    public record Standing(EndpointState state, Instant since, String by) {}

    /// How its messages fare.
    ///
    /// @param failingSince of the first failure since the last success
    /// @param succeeded the last success
    public record Health(Optional<Instant> failingSince, Optional<Instant> succeeded) {}

    public EndpointState state() {
        return standing.state();
    }

    public boolean isActive() {
        return state() == EndpointState.ACTIVE;
    }

    /// Whether it has failed for longer than anybody waits.
    public boolean isHopeless(Instant now) {
        return health.failingSince()
                .filter(since -> !since.plus(PATIENCE).isAfter(now))
                .isPresent();
    }

    /// Where its page lies.
    public static String path(UUID id) {
        return DESK + "/" + id;
    }

    /// As history names it.
    public Subject subject() {
        return new Subject(EventTypes.OWN, id);
    }

    /// The next version, which is to be this.
    public Endpoint with(Plan other) {
        return new Endpoint(id, version + 1, other, standing, health, oldSecretUntil, created);
    }

    /// The next version, which stands there.
    public Endpoint with(Standing other) {
        return new Endpoint(id, version + 1, plan, other, health, oldSecretUntil, created);
    }

    /// Somebody was first.
    public NoLongerPossible noLongerPossible() {
        return new NoLongerPossible(
                standing.state().key(), standing.since(), standing.by(), version);
    }
}
