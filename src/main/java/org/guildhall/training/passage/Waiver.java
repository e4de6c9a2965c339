package org.guildhall.training.passage;

import java.time.Instant;

/// Why a partnership needn't take a course, and who said so.
public record Waiver(String reason, String by, Instant at) {}
