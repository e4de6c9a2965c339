package org.guildhall.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Finds tickets by what is written over them and by what was said on them, notes of the desk
/// included: for staff only. Whoever calls it lets statements be planned for their values.
public interface Conversations {
    /// Those in which each word is found, the newest first.
    List<Conversation> found(Words words, int limit);

    /// A ticket that was found.
    ///
    /// @param more what else is written over it
    /// @param since when it came into its state
    record Conversation(
            UUID id, String number, String title, String more, String state, Instant since) {}
}
