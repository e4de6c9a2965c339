package org.guildhall.platform.retention;

import java.time.Instant;

/// What one package keeps for its own time, and for no case: each thing has an end of its own.
public interface Perishable {
    /// The class it belongs to.
    DataClass of();

    /// How many things ended before that moment.
    long over(Instant before);

    /// Erases them, in the caller's transaction, and answers how many they were.
    long erase(Instant before);
}
