package org.guildhall.platform.retention;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What one package keeps for its own time, and for no case: each thing has an end of its own.
public interface Perishable {
    /// The class it belongs to.
    DataClass of();

    /// How many things ended before that moment.
    long over(Instant before);

    /// The same without what belongs to accounts under legal hold; for what belongs to accounts.
    default long over(Instant before, Set<UUID> held) {
        return over(before);
    }

    /// Relationships that never became a case and are over: with them goes all that any package
    /// keeps of them, of every class.
    default List<EndedCase> whole(Instant before) {
        return List.of();
    }

    /// People who are erased with it, as if they had asked for it.
    default Set<UUID> people(Instant before) {
        return Set.of();
    }

    /// Erases them, in the caller's transaction, and answers how many they were.
    long erase(Instant before);

    /// The same without what belongs to accounts under legal hold.
    default long erase(Instant before, Set<UUID> held) {
        return erase(before);
    }
}
