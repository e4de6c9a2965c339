package org.guildhall.commitment;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.commitment.Period.State;

/// Which periods a program asks for.
public record PeriodsWanted(Optional<UUID> partnership, Optional<State> state) {}
