package org.guildhall.ticket.thread;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.modulith.NamedInterface;

/// A letter that goes out with a reply, to one participant.
///
/// @param messageId which nobody guesses
/// @param entry the reply
/// @param ratingToken what its reader says by whether it helped; letters of old have none
@NamedInterface("thread")
public record Outgoing(
        String messageId,
        TicketId ticket,
        UUID entry,
        UUID participant,
        Optional<String> ratingToken) {}
