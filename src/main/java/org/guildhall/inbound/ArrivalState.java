package org.guildhall.inbound;

import java.util.Locale;

/// Where a mail that came in is.
public enum ArrivalState {
    /// Kept, and not sorted yet.
    WAITING,
    /// A ticket of its own came of it.
    OPENED,
    /// It joined the ticket it belongs to.
    JOINED,
    /// It says what came of an escalation, and lies there.
    HEARD,
    /// None of these, for a reason.
    REFUSED;

    /// As addresses and messages have it.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
