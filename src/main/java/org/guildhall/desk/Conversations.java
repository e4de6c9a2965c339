package org.guildhall.desk;

import java.util.List;
import java.util.UUID;

/// Finds tickets also by what was said on them, notes of the desk included: for staff only.
public interface Conversations {
    /// Those in which each word is found, the newest first.
    List<UUID> found(Words words, int limit);
}
