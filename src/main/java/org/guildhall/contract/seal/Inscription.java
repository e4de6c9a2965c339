package org.guildhall.contract.seal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// What people see of a signature: who signed, for whom, why, when and where that is, and, if it
/// was drawn, the drawing (PNG). A typed signature shows the name as it was typed.
public record Inscription(
        Side side,
        String name,
        String company,
        String reason,
        Instant at,
        ZoneId zone,
        String typed,
        Optional<byte[]> drawn) {}
