package org.guildhall.ticket.lifecycle;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// The key of a ticket; people quote its number, such as `SUP-2026-00042`.
@NamedInterface("lifecycle")
public record TicketId(UUID value) {}
