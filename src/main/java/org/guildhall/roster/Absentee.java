package org.guildhall.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guildhall.access.PersonId;

/// Somebody who is away today.
///
/// @param until the last day
/// @param back when the first day after it begins where they are
/// @param deputy who stands in
public record Absentee(PersonId person, LocalDate until, Instant back, Optional<PersonId> deputy) {}
