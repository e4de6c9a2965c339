package org.guildhall.quality;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.ticket.lifecycle.TicketId;

/// A past request that somebody practises on: shown without its answer, until they have written
/// their own.
///
/// @param answer their own, once written
record Exercise(UUID id, PersonId person, TicketId ticket, Instant at, Optional<String> answer) {}
