package org.guildhall.onboarding.review;

import java.util.Set;
import org.guildhall.access.PersonId;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.springframework.stereotype.Component;

/// Hears that somebody of the staff has left, or does something else now, and has what they had
/// handed on.
@Component
class Departures implements EventConsumer {
    /// What may have ended that somebody reviews applications.
    private static final Set<String> LEFT = Set.of("deactivated", "roles-changed", "roles-mapped");

    private final Assigning assigning;

    Departures(Assigning assigning) {
        this.assigning = assigning;
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals("person") || !LEFT.contains(event.type())) return;
        assigning.left(new PersonId(event.subject().id()));
    }
}
