package org.guildhall.ticket.lifecycle;

import org.springframework.modulith.NamedInterface;

/// Another ticket that one was joined with or parted from, by key and number.
@NamedInterface("lifecycle")
public record Merged(TicketId id, String number) {}
