package org.guildhall.ticket.figures;

import java.util.Map;

/// What came of the tickets of one cause that were opened in a stretch of time.
///
/// @param key of the cause
/// @param tickets how many there are
/// @param came of how many of them that came
record CauseFigures(String key, long tickets, Map<Came, Long> came) {
    CauseFigures {
        came = Map.copyOf(came);
    }
}
