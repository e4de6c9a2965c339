package org.guildhall.webhook.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.guildhall.platform.outward.Failure;

/// One try of a delivery, as the log keeps it.
///
/// @param answer the first characters of what came back
record Attempt(
        int number,
        Instant at,
        long millis,
        OptionalInt status,
        Optional<Failure> failure,
        String answer) {}
