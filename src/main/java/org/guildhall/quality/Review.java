package org.guildhall.quality;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.ticket.lifecycle.TicketId;

/// A reply, looked at by somebody who leads the desk.
///
/// @param reply the message
/// @param words what whoever wrote it should read; may be empty
record Review(
        UUID reply,
        TicketId ticket,
        String reviewer,
        Map<Criterion, Mark> marks,
        String words,
        Instant at) {
    /// The longest words, in characters.
    static final int LONGEST_WORDS = 4000;

    Review {
        marks = Map.copyOf(marks);
    }
}
