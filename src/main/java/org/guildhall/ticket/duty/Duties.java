package org.guildhall.ticket.duty;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.roster.Absentees;
import org.guildhall.ticket.lifecycle.Agent;
import org.guildhall.ticket.passage.Topics;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who gets a new ticket by rule, see [Turn]. Nobody who is away does. As long as nobody takes
/// anything by rule, nobody is chosen.
@Service
public class Duties {
    private final TicketDutyStore store;
    private final StaffDirectory staff;
    private final Absentees absentees;
    private final Topics topics;
    private final Events events;
    private final Clock clock;

    Duties(
            TicketDutyStore store,
            StaffDirectory staff,
            Absentees absentees,
            Topics topics,
            Events events,
            Clock clock) {
        this.store = store;
        this.staff = staff;
        this.absentees = absentees;
        this.topics = topics;
        this.events = events;
        this.clock = clock;
    }

    /// Whose turn it is for that topic; from now on it is the others' first.
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Agent> choose(String topic) {
        return given(turn().of(topic));
    }

    /// Who gets what somebody leaves who is away: the deputy, or else whose turn it is.
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Agent> choose(Optional<PersonId> deputy, String topic) {
        var turn = turn();
        return given(deputy.flatMap(turn::of).or(() -> turn.of(topic)));
    }

    /// Whether somebody answers tickets, or has left, or does something else now.
    boolean answers(PersonId person) {
        return staff.whoMay(Permission.ANSWER_TICKETS).stream()
                .anyMatch(each -> each.id().equals(person));
    }

    /// Two tickets that come at once are given one after the other.
    private Turn turn() {
        return new Turn(held(store.held()), absentees.today());
    }

    private Optional<Agent> given(Optional<Held> chosen) {
        chosen.ifPresent(each -> store.came(each.person().id(), clock.instant()));
        return chosen.map(each -> new Agent(each.person().id(), each.person().name()));
    }

    /// All who answer tickets, by name.
    @Transactional(readOnly = true)
    public List<Held> all(Staff caller) {
        lead(caller);
        return held(store.all());
    }

    /// One of them; [NotFound] for who doesn't.
    @Transactional(readOnly = true)
    public Held of(PersonId person, Staff caller) {
        return all(caller).stream()
                .filter(each -> each.person().id().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// Says what comes to somebody by rule.
    @Transactional
    public void keep(
            PersonId person, boolean takes, Set<String> chosen, long version, Staff caller) {
        var before = of(person, caller).duty().topics();
        offered(chosen.stream().filter(topic -> !before.contains(topic)).toList());
        if (!store.keep(new Duty(person, takes, chosen, Optional.empty(), version))) {
            throw Invalid.because("ticket.duty.changed");
        }
        events.append(
                Happening.of(
                                new Subject("ticket-duty", person.value()),
                                version + 1,
                                "changed",
                                caller.actor())
                        .with(Map.of("takes", takes, "topics", chosen)));
    }

    /// What somebody looks after already may stay, also where nobody is offered it any more.
    private void offered(List<String> chosen) {
        try {
            chosen.forEach(topics::offered);
        } catch (Invalid unknown) {
            throw new Invalid(unknown.problems().stream().map(each -> each.at("topics")).toList());
        }
    }

    private List<Held> held(List<Duty> duties) {
        var known = duties.stream().collect(Collectors.toMap(Duty::person, Function.identity()));
        return staff.whoMay(Permission.ANSWER_TICKETS).stream()
                .map(
                        person ->
                                new Held(
                                        person,
                                        known.getOrDefault(person.id(), Duty.none(person.id()))))
                .toList();
    }

    private static void lead(Staff caller) {
        if (!caller.may(Permission.SUPERVISE_TICKETS)) {
            throw new NotAllowed("ticket.not-your-part");
        }
    }
}
