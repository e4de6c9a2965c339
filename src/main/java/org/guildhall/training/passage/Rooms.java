package org.guildhall.training.passage;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.PersonId;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.web.NotFound;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.guildhall.training.course.Courses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds what is known of a partnership's training, within the caller's reach.
@Component
@Transactional(readOnly = true)
public class Rooms {
    private final Partnerships partnerships;
    private final Programmes programmes;
    private final Courses courses;
    private final EnablementStore store;
    private final AttemptStore attempts;
    private final CertificateStore certificates;
    private final Accounts accounts;
    private final Clock clock;

    Rooms(
            Partnerships partnerships,
            Programmes programmes,
            Courses courses,
            EnablementStore store,
            AttemptStore attempts,
            CertificateStore certificates,
            Accounts accounts,
            Clock clock) {
        this.partnerships = partnerships;
        this.programmes = programmes;
        this.courses = courses;
        this.store = store;
        this.attempts = attempts;
        this.certificates = certificates;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Of the partnership in which the caller's account sells, where its programme has a training.
    public Room mine(Member caller) {
        var partnership = partnerships.of(caller).orElseThrow(NotFound::new);
        return of(partnership).orElseThrow(NotFound::new);
    }

    /// The room of one partnership within the caller's reach.
    public Room find(UUID partnership, Caller caller) {
        return of(partnerships.find(partnership, caller)).orElseThrow(NotFound::new);
    }

    /// Nothing where the programme has no training.
    public Optional<Room> of(Partnership partnership) {
        var programme = programmes.version(partnership.programme(), partnership.programmeVersion());
        if (programme.training().isEmpty()) return Optional.empty();
        return store.of(partnership.id())
                .map(enablement -> room(partnership, programme, enablement));
    }

    private Room room(Partnership partnership, Programme programme, Enablement enablement) {
        var held = certificates.of(partnership.id());
        return new Room(
                partnership,
                programme,
                enablement,
                courses.of(programme),
                attempts.of(partnership.id()),
                held,
                gone(partnership, held),
                clock.instant());
    }

    private Set<PersonId> gone(Partnership partnership, List<Certificate> held) {
        if (held.isEmpty()) return Set.of();
        var holders = held.stream().map(Certificate::person).collect(Collectors.toSet());
        var people = accounts.people(holders).values();
        var theirs = people.stream().flatMap(person -> person.account().stream()).toList();
        var selling =
                accounts.accounts(theirs).values().stream()
                        .filter(account -> partnership.isOf(account.uid()))
                        .map(Account::id)
                        .collect(Collectors.toSet());
        return people.stream()
                .filter(
                        person ->
                                person.closed().isPresent()
                                        || person.account().filter(selling::contains).isEmpty())
                .map(Person::id)
                .collect(Collectors.toSet());
    }
}
