package org.guildhall.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which entries somebody wants to see, as the address of the page says it.
///
/// @param words searched in names, acts and notes
/// @param acts that these words name, besides
/// @param object only what was done to this
/// @param actor only what this person did
/// @param from not before this moment
/// @param until before this moment
record TrailQuery(
        View view,
        String words,
        Set<String> acts,
        Optional<UUID> object,
        Optional<UUID> actor,
        Optional<Instant> from,
        Optional<Instant> until) {
    TrailQuery {
        acts = Set.copyOf(acts);
    }

    /// Whether words are all that is known of what is sought.
    boolean isWide() {
        return !words.isBlank() && object.isEmpty() && actor.isEmpty() && from.isEmpty();
    }

    /// Kinds of deeds.
    enum View {
        ALL,
        CHANGES,
        LOOKS,
        ERASURES;

        static View of(String asked) {
            return Arrays.stream(values())
                    .filter(view -> view.label().equals(asked))
                    .findFirst()
                    .orElse(ALL);
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
