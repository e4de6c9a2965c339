package org.guildhall.ticket.lifecycle;

import org.springframework.modulith.NamedInterface;

/// The way by which something came in or was written.
@NamedInterface("lifecycle")
public enum Channel {
    PORTAL,
    MAIL,
    API,
    /// Written down by an agent, after a call for instance.
    HAND;

    /// The message that names it.
    public String key() {
        return "ticket.channel." + name();
    }
}
