package org.guildhall.ticket.lifecycle;

import org.springframework.modulith.NamedInterface;

/// Whether an answer helped, as whoever got it says.
@NamedInterface("lifecycle")
public enum Score {
    GOOD,
    BAD;

    /// The message that names it.
    public String key() {
        return "ticket.score." + name();
    }
}
