package org.guildhall.roster;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who looks after what, and who gets the next application. As long as nobody takes anything by
/// rule, nobody is chosen.
@Service
public class Roster {
    private final DutyStore duties;
    private final AbsenceStore absences;
    private final StaffDirectory staff;
    private final Workload workload;
    private final Events events;
    private final Clock clock;

    Roster(
            DutyStore duties,
            AbsenceStore absences,
            StaffDirectory staff,
            Workload workload,
            Events events,
            Clock clock) {
        this.duties = duties;
        this.absences = absences;
        this.staff = staff;
        this.workload = workload;
        this.events = events;
        this.clock = clock;
    }

    /// Who gets an application of an enterprise of that country for that programme. Two that come
    /// at once are given one after the other, so that each sees what the other has brought.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Chosen> choose(String country, String programme) {
        var known = duties.held();
        if (known.values().stream().noneMatch(Duty::takes)) return Optional.empty();
        return Choosing.of(candidates(known), Region.of(country), programme);
    }

    /// Says what somebody looks after from now on.
    ///
    /// @param duty with the version that was seen
    @Transactional
    public void keep(Duty duty, Staff caller) {
        keeper(caller);
        person(duty.person());
        var subject = new Subject("duty", duty.person().value());
        if (!duties.keep(duty)) {
            var last = events.of(subject.id()).getLast();
            throw new NoLongerPossible("roster.duty.changed", last.at(), last.actor().name());
        }
        events.append(
                Happening.of(subject, duty.version() + 1, "changed", caller.actor())
                        .with(
                                Map.of(
                                        "takes", duty.takes(),
                                        "regions", duty.regions(),
                                        "programmes", duty.programmes())));
    }

    /// All business developers with what they look after and have to do.
    @Transactional(readOnly = true)
    List<Candidate> all(Staff caller) {
        keeper(caller);
        return candidates(duties.all());
    }

    /// One of them.
    @Transactional(readOnly = true)
    Candidate one(PersonId person, Staff caller) {
        return all(caller).stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// Whether the caller keeps the rules, and everybody's absences.
    static boolean keeps(Staff caller) {
        return caller.may(Permission.LEAD_REVIEWS) || caller.may(Permission.MANAGE_PROGRAMMES);
    }

    private List<Candidate> candidates(Map<PersonId, Duty> known) {
        var open = workload.open();
        var away = away();
        return staff.whoMay(Permission.REVIEW_APPLICATIONS).stream()
                .map(
                        person ->
                                new Candidate(
                                        person.name(),
                                        known.getOrDefault(person.id(), Duty.none(person.id())),
                                        open.getOrDefault(person.id(), 0L),
                                        away.getOrDefault(person.id(), List.of()).stream()
                                                .filter(each -> each.covers(today(person)))
                                                .findFirst()))
                .toList();
    }

    private Map<PersonId, List<Absence>> away() {
        // A day more than here: elsewhere it is still yesterday.
        var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        return absences.since(yesterday).stream().collect(groupingBy(Absence::person));
    }

    private LocalDate today(Person person) {
        return LocalDate.ofInstant(clock.instant(), person.zone());
    }

    private void person(PersonId id) {
        if (staff.whoMay(Permission.REVIEW_APPLICATIONS).stream()
                .noneMatch(each -> each.id().equals(id))) throw new NotFound();
    }

    private static void keeper(Staff caller) {
        if (!keeps(caller)) throw new NotAllowed("roster.not-your-part");
    }
}
