package org.guildhall.platform.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is about to become history. Begin with [#of] and add what is known.
public record Happening(
        Subject subject,
        long version,
        String type,
        Actor actor,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        Object payload) {

    /// Something happened to a subject, which has that version from now on.
    public static Happening of(Subject subject, long version, String type, Actor actor) {
        return new Happening(subject, version, type, actor, null, null, null, Map.of());
    }

    /// It moved the subject from one state to another.
    public Happening moved(String origin, String destination) {
        return new Happening(subject, version, type, actor, origin, destination, reason, payload);
    }

    /// In these words.
    public Happening because(@Nullable String words) {
        return new Happening(subject, version, type, actor, from, to, words, payload);
    }

    /// With all that a mail or a webhook about it needs: a record or a map, written as JSON.
    public Happening with(Object facts) {
        return new Happening(subject, version, type, actor, from, to, reason, facts);
    }
}
