package org.guildhall.ticket.thread;

import java.util.UUID;
import org.guildhall.ticket.lifecycle.TicketId;

/// A letter that goes out with a reply, to one participant.
///
/// @param messageId which nobody guesses
/// @param entry the reply
public record Outgoing(String messageId, TicketId ticket, UUID entry, UUID participant) {}
