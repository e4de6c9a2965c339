package org.guildhall.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guildhall.access.PersonId;

/// Somebody is away from today on. Published in the transaction in which that is noted, once.
///
/// @param name of who is away
/// @param until the last day
/// @param back when the first day after it begins where they are
/// @param deputy who takes what is handed over; nobody when the deputy is away too, then the rule
///   decides
/// @param handover whether they want all handed over that they have open
public record AbsenceBegan(
        PersonId person,
        String name,
        LocalDate until,
        Instant back,
        Optional<PersonId> deputy,
        boolean handover) {}
