package org.guildhall.desk;

import java.time.Instant;
import java.util.UUID;

/// One thing that the search has found.
///
/// @param number its number, or a UID
/// @param more what else it was found by
/// @param state where it stands, empty for a person
record Found(
        Kind kind, UUID id, String number, String title, String more, String state, Instant at) {}
