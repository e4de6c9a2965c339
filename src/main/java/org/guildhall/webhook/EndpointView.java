package org.guildhall.webhook;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Timeline;
import org.guildhall.webhook.endpoint.Endpoint;
import org.guildhall.webhook.endpoint.EndpointState;

/// An endpoint as its page shows it.
///
/// @param lost how many deliveries were given up and not sent again
public record EndpointView(
        UUID id,
        long version,
        String address,
        String description,
        EndpointState state,
        Chip chip,
        List<Fact> facts,
        long lost,
        Timeline timeline) {
    public EndpointView {
        facts = List.copyOf(facts);
    }

    public String path() {
        return Endpoint.path(id);
    }

    public boolean isActive() {
        return state == EndpointState.ACTIVE;
    }
}
