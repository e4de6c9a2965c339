package org.guildhall.platform.event;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which history somebody may read.
///
/// @param subjects of these only; nothing when the subject doesn't matter
/// @param kinds of these kinds only; nothing when all but those left out may be read
/// @param without kinds that are left out
/// @param hidden events that are left out, by their names, such as `application.clock-half`
public record Scope(
        @Nullable Set<UUID> subjects,
        @Nullable Set<String> kinds,
        Set<String> without,
        Set<String> hidden) {
    /// What happened to these subjects, but for events of those names.
    public static Scope of(Set<UUID> subjects, Set<String> hidden) {
        return new Scope(Set.copyOf(subjects), null, Set.of(), Set.copyOf(hidden));
    }

    /// What happened to subjects of these kinds.
    public static Scope only(Set<String> kinds) {
        return new Scope(null, Set.copyOf(kinds), Set.of(), Set.of());
    }

    /// What happened to everything but these kinds.
    public static Scope without(Set<String> kinds) {
        return new Scope(null, null, Set.copyOf(kinds), Set.of());
    }
}
