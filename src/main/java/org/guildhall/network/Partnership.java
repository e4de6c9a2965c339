package org.guildhall.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Uid;

/// A partnership with its UIDs, the main one first.
///
/// @param ended since when it is over and its console is only to be looked at
public record Partnership(
        UUID id,
        UUID application,
        String programme,
        String site,
        Uid main,
        List<Uid> associated,
        Instant effective,
        Optional<Instant> ended) {}
