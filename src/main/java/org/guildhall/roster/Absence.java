package org.guildhall.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.platform.event.Subject;

/// Days on which a business developer is away, both included, on their own calendar.
///
/// @param deputy who stands in
/// @param handover whether all open applications go to the deputy when it begins
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

    Subject subject() {
        return new Subject("absence", id);
    }
}
