package org.guildhall.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A mail that came in, as it is kept.
///
/// @param times how often it was brought: mail servers bring one again when they missed our answer
/// @param sender the address in its From; empty when there is none
/// @param size in bytes
/// @param reason why it was refused, if it was
/// @param ticket what it opened or joined
/// @param strange whether it named a ticket that its sender takes no part in
/// @param leftOut the files of it that were not taken
/// @param settledBy who brought it to its end by hand; empty when it was sorted
/// @param trouble what went wrong at the last try to put it in; empty when nothing did
public record Arrival(
        UUID id,
        Envelope envelope,
        Instant came,
        int times,
        String messageId,
        String sender,
        String subject,
        long size,
        ArrivalState state,
        Optional<Reason> reason,
        Optional<UUID> ticket,
        boolean strange,
        List<String> leftOut,
        Optional<Instant> settled,
        String settledBy,
        int attempts,
        String trouble) {
    public Arrival {
        leftOut = List.copyOf(leftOut);
    }
}
