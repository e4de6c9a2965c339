package org.guildhall.platform.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One row of history. It never changes.
public record Event(
        long id,
        Subject subject,
        long version,
        String type,
        Instant at,
        Actor actor,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        JsonNode payload) {

    /// Kind and type in one word, such as `application.submitted`.
    public String name() {
        return subject.kind() + "." + type;
    }

    /// A text of the payload, empty when it isn't there.
    public String text(String field) {
        return payload.path(field).asString("");
    }
}
