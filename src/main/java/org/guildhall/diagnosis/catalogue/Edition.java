package org.guildhall.diagnosis.catalogue;

import java.time.Instant;

/// A version of a diagnosis: since when it is there, and who published it.
public record Edition(int version, Instant at, String by) {}
