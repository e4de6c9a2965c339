package org.guildhall.roster;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is away today, each on their own calendar.
@Service
public class Absentees {
    private final AbsenceStore store;
    private final Accounts accounts;
    private final Clock clock;

    Absentees(AbsenceStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// All of them; whose absences meet is away until the last of them ends.
    @Transactional(readOnly = true)
    public Map<PersonId, Absentee> today() {
        // A day more than here: elsewhere it is still yesterday.
        var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        return store.since(yesterday).stream()
                .map(absence -> new Away(absence, accounts.person(absence.person())))
                .filter(away -> away.absence().covers(today(away.person())))
                .map(Away::absentee)
                .collect(
                        Collectors.toMap(
                                Absentee::person,
                                Function.identity(),
                                BinaryOperator.maxBy(comparing(Absentee::until))));
    }

    private LocalDate today(Person person) {
        return LocalDate.ofInstant(clock.instant(), person.zone());
    }

    private record Away(Absence absence, Person person) {
        Absentee absentee() {
            return new Absentee(
                    person.id(), absence.to(), absence.end(person.zone()), absence.deputy());
        }
    }
}
