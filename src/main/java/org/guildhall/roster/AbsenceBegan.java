package org.guildhall.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.guildhall.access.PersonId;

/// Somebody is away from today on and wants their open applications handed over. Published in the
/// transaction in which that is done.
///
/// @param name of who is away
/// @param until the last day
/// @param deputy who takes them; nobody when the deputy is away too, then the rule decides
public record AbsenceBegan(
        PersonId person, String name, LocalDate until, Optional<PersonId> deputy) {}
