package org.guildhall.platform.retention;

import java.util.Set;
import java.util.UUID;

/// What is to be erased of.
///
/// @param objects all whose history and letters belong to the case, the application among them
public record Erasing(EndedCase of, Set<UUID> objects) {
    public Erasing {
        objects = Set.copyOf(objects);
    }

    /// The objects as SQL takes them.
    public UUID[] array() {
        return objects.toArray(UUID[]::new);
    }
}
