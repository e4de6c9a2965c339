package org.guildhall.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /// Everybody who is named in them: who is away, and who stands in.
    static Set<PersonId> people(List<Absence> absences) {
        return absences.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.person), each.deputy.stream()))
                .collect(Collectors.toSet());
    }

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
