package org.guildhall.platform.retention;

import java.util.Set;
import java.util.UUID;

/// What one package keeps of a class of data about a case, or about a person. It counts and erases
/// in its own tables only; whoever asks has looked at periods, holds and permissions, and has
/// opened the database's guards for the transaction.
public interface Erasable {
    /// The class it belongs to.
    DataClass of();

    /// Further objects whose history and letters belong to the case.
    default Set<UUID> objects(EndedCase of) {
        return Set.of();
    }

    /// How many things [#erase] would erase.
    long held(Erasing what);

    /// Erases them, in the caller's transaction, and answers how many they were.
    long erase(Erasing what);

    /// How many things [#eraseAbout] would erase.
    default long heldAbout(Set<UUID> objects) {
        return 0;
    }

    /// Erases what is kept about objects that belong to somebody without an account, and answers
    /// how many things that were.
    ///
    /// @param erasure what history and audit trail know this erasure by
    default long eraseAbout(Set<UUID> objects, UUID erasure) {
        return 0;
    }

    /// How many things [#forget] would erase.
    default long heldOf(UUID person) {
        return 0;
    }

    /// Erases what is about a person and needn't be kept, and answers how many things that were.
    default long forget(UUID person) {
        return 0;
    }
}
