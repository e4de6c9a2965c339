package org.guildhall.commitment;

import java.util.Optional;
import java.util.UUID;

/// Which periods a program asks for.
///
/// @param state all when it is empty
public record PeriodsWanted(Optional<UUID> partnership, String state) {}
