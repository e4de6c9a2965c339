package org.guildhall.network;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.Uid;

/// A partnership in force, with its UIDs; the main one first.
public record Partnership(
        UUID id,
        UUID application,
        String programme,
        String site,
        Uid main,
        List<Uid> associated,
        Instant effective) {}
