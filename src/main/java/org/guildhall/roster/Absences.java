package org.guildhall.roster;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When people are away to whom work comes by rule, who stands in, and that the first day has
/// begun: whoever gives them work hears of it then. People keep their own absences; who keeps the
/// rules keeps everybody's.
@Service
public class Absences implements TimerHandler {
    private static final String BEGINS = "roster.absence";

    private final AbsenceStore store;
    private final Absentees absentees;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final Timers timers;
    private final Events events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Absences(
            AbsenceStore store,
            Absentees absentees,
            Colleagues colleagues,
            Accounts accounts,
            Timers timers,
            Events events,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.store = store;
        this.absentees = absentees;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.timers = timers;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// Keeps an absence.
    ///
    /// @param handover whether all that is open is handed over when it begins
    @Transactional
    public Absence keep(
            PersonId who,
            LocalDate from,
            LocalDate to,
            Optional<PersonId> deputy,
            boolean handover,
            Staff caller) {
        var person = own(who, caller);
        if (to.isBefore(from)) throw Invalid.at("to", "roster.absence.backwards");
        if (to.isBefore(today(person))) throw Invalid.at("to", "roster.absence.over");
        if (deputy.filter(who::equals).isPresent()) {
            throw Invalid.at("deputy", "roster.absence.own-deputy");
        }
        deputy.ifPresent(each -> colleagues.deputy(each, who));
        var absence = new Absence(Ids.next(), who, from, to, deputy, handover);
        store.add(absence);
        append(absence, "kept", caller.actor());
        timers.at(BEGINS, absence.id(), begin(absence, person));
        return absence;
    }

    /// Takes an absence back; what was handed over stays where it is.
    @Transactional
    public void takeBack(UUID id, Staff caller) {
        var absence = store.byId(id).orElseThrow(NotFound::new);
        own(absence.person(), caller);
        if (store.takeBack(id)) append(absence, "taken-back", caller.actor());
    }

    /// The absences that aren't over where each is away: everybody's for who keeps the rules, else
    /// one's own.
    @Transactional(readOnly = true)
    List<Absence> upcoming(Staff caller) {
        var kept = colleagues.keptBy(caller).stream().map(Person::id).collect(Collectors.toSet());
        kept.add(caller.person());
        // A day more than here: where they are it is still yesterday.
        var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        var found =
                store.since(yesterday).stream()
                        .filter(each -> kept.contains(each.person()))
                        .toList();
        var people = accounts.people(Absence.people(found));
        return found.stream()
                .filter(
                        each ->
                                !each.to()
                                        .isBefore(today(requireNonNull(people.get(each.person())))))
                .toList();
    }

    @Override
    public String kind() {
        return BEGINS;
    }

    /// Tells whoever gives them work when the first day has begun, once.
    @Override
    @Transactional
    public void fire(UUID id) {
        var found = store.byId(id);
        if (found.isEmpty()) return;
        var absence = found.get();
        var person = accounts.person(absence.person());
        var begins = begin(absence, person);
        if (begins.isAfter(clock.instant())) { // they have moved west since it was kept
            timers.at(BEGINS, id, begins);
            return;
        }
        if (!absence.covers(today(person)) || !store.begin(id)) return;
        if (absence.handover()) append(absence, "handed-over", new Clockwork().actor());
        publisher.publishEvent(
                new AbsenceBegan(
                        absence.person(),
                        person.name(),
                        absence.to(),
                        absence.end(person.zone()),
                        absence.deputy().filter(this::isThere),
                        absence.handover()));
    }

    private boolean isThere(PersonId deputy) {
        return !absentees.today().containsKey(deputy)
                && colleagues.all().stream().anyMatch(each -> each.id().equals(deputy));
    }

    /// The first moment of the first day where that person is; when it has passed, the timer fires
    /// at once.
    private static Instant begin(Absence absence, Person person) {
        return absence.from().atStartOfDay(person.zone()).toInstant();
    }

    private Person own(PersonId who, Staff caller) {
        if (!who.equals(caller.person())
                && colleagues.keptBy(caller).stream().noneMatch(each -> each.id().equals(who))) {
            throw new NotFound();
        }
        return colleagues.one(who);
    }

    private LocalDate today(Person person) {
        return LocalDate.ofInstant(clock.instant(), person.zone());
    }

    private void append(Absence absence, String type, Actor actor) {
        var facts = new HashMap<String, String>();
        facts.put("person", absence.person().value().toString());
        facts.put("from", absence.from().toString());
        facts.put("to", absence.to().toString());
        absence.deputy().ifPresent(each -> facts.put("deputy", each.value().toString()));
        events.append(Happening.of(absence.subject(), 1, type, actor).with(facts));
    }
}
