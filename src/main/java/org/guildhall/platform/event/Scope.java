package org.guildhall.platform.event;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which history somebody may read.
///
/// @param subjects of these only; nothing when the subject doesn't matter
/// @param kinds of these kinds only; nothing when all but those left out may be read
/// @param without kinds that are left out
/// @param told of events of these names only, such as `application.submit`; nothing when any may be
///   read
public record Scope(
        @Nullable Set<UUID> subjects,
        @Nullable Set<String> kinds,
        Set<String> without,
        @Nullable Set<String> told) {
    /// What happened to these subjects, as far as it is of those names.
    public static Scope of(Set<UUID> subjects, Set<String> told) {
        return new Scope(Set.copyOf(subjects), null, Set.of(), Set.copyOf(told));
    }

    /// What happened to subjects of these kinds.
    public static Scope only(Set<String> kinds) {
        return new Scope(null, Set.copyOf(kinds), Set.of(), null);
    }

    /// What happened to everything but these kinds.
    public static Scope without(Set<String> kinds) {
        return new Scope(null, null, Set.copyOf(kinds), null);
    }
}
