package org.guildhall.platform.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who did something, as history keeps it: the name stays what it was that day.
public record Actor(@Nullable UUID id, String name, String role) {
    /// The installation itself.
    public static final Actor SYSTEM = new Actor(null, "Guildhall", "SYSTEM");
}
