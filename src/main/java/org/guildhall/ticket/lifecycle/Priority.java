package org.guildhall.ticket.lifecycle;

import org.springframework.modulith.NamedInterface;

/// How pressing a ticket is; each has promises of its own.
@NamedInterface("lifecycle")
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /// The message that names it.
    public String key() {
        return "ticket.priority." + name();
    }
}
