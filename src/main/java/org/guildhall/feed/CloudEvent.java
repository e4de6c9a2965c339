package org.guildhall.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.api.ApiBody;
import tools.jackson.databind.JsonNode;

/// One event, as CloudEvents 1.0 has it in JSON. Source and id together are unique.
///
/// @param id the event's number, in the order in which things happened to one subject
/// @param source the installation's address
/// @param type what happened, such as `application.submit`
/// @param subject what it happened to, such as `application/0198…`
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Data data)
        implements ApiBody {

    /// What is known of it.
    ///
    /// @param version the subject's version from then on
    /// @param from the state that it left, if it did
    /// @param to the state that it came to
    /// @param reason the words in which it was done
    /// @param facts what the event tells besides; never taken away from, sometimes added to
    public record Data(
            long version,
            Optional<String> from,
            Optional<String> to,
            Optional<String> reason,
            Who actor,
            JsonNode facts) {}

    /// Who did it, by the name of that day.
    ///
    /// @param role `OWNER`, `MEMBER`, `STAFF`, or `SYSTEM` for the installation itself
    public record Who(Optional<UUID> id, String name, String role) {}
}
