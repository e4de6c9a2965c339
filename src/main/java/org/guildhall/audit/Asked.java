package org.guildhall.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.audit.TrailQuery.View;
import org.guildhall.platform.value.Moment;
import org.guildhall.platform.web.Invalid;

/// What a program asks for in an address; nothing where it says nothing. What can't be read is
/// refused at its name.
final class Asked {
    private Asked() {}

    static TrailQuery query(
            String view, String q, String object, String actor, String from, String until) {
        return new TrailQuery(
                view(view),
                q.replace("\0", ""), // which no database takes
                Set.of(),
                id("object", object),
                id("actor", actor),
                moment("from", from),
                moment("until", until));
    }

    private static View view(String asked) {
        if (asked.isEmpty()) return View.ALL;
        return Arrays.stream(View.values())
                .filter(view -> view.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> Invalid.at("view", "audit.api.view"));
    }

    private static Optional<UUID> id(String name, String typed) {
        if (typed.isEmpty()) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            throw Invalid.at(name, "audit.api.id");
        }
    }

    private static Optional<Instant> moment(String name, String typed) {
        if (typed.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Moment.read(typed));
        } catch (DateTimeParseException _) {
            throw Invalid.at(name, "audit.api.moment");
        }
    }
}
