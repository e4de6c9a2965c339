package org.guildhall.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.platform.event.Subject;

/// Days on which somebody is away to whom work comes by rule, both included, on their own calendar.
///
/// @param deputy who stands in
/// @param handover whether all that they have open goes to the deputy when it begins
public record Absence(
        UUID id,
        PersonId person,
        LocalDate from,
        LocalDate to,
        Optional<PersonId> deputy,
        boolean handover) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// When the first day after it begins there.
    Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    Subject subject() {
        return new Subject("absence", id);
    }
}
