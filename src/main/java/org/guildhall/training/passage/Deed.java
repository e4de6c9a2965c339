package org.guildhall.training.passage;

import java.time.Instant;

/// Who did something, and when: a tick, a request.
public record Deed(String by, Instant at) {}
