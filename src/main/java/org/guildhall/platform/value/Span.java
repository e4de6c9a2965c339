package org.guildhall.platform.value;

import java.time.Instant;

/// A stretch of time.
///
/// @param from its first moment
/// @param until the first moment after it
public record Span(Instant from, Instant until) {}
