package org.guildhall.ticket.thread;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.modulith.NamedInterface;

/// What the desk writes for itself. It lies in a table of its own, which nothing reads that writes
/// to customers.
///
/// @param text empty once it was removed
@NamedInterface("thread")
public record Note(
        UUID id,
        TicketId ticket,
        Author author,
        String text,
        Instant at,
        Optional<Removal> removal) {}
