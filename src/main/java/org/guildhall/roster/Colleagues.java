package org.guildhall.roster;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Component;

/// Those to whom work comes by rule, and who stands in for whom: whoever does the same work.
@Component
class Colleagues {
    private final StaffDirectory staff;

    Colleagues(StaffDirectory staff) {
        this.staff = staff;
    }

    /// All of them.
    List<Person> all() {
        return of(_ -> true);
    }

    /// Whose absences the caller keeps beside their own.
    List<Person> keptBy(Staff caller) {
        return of(work -> work.isKeptBy(caller));
    }

    /// Who can stand in where the caller works or leads.
    List<Person> deputies(Staff caller) {
        return of(work -> work.isKeptBy(caller) || caller.may(work.does()));
    }

    /// That one; refused when no work comes to them by rule.
    Person one(PersonId who) {
        return named(who, all(), "person");
    }

    /// The same as a deputy of somebody: does some of their work.
    Person deputy(PersonId deputy, PersonId of) {
        return named(
                deputy,
                of(work -> staff.whoMay(work.does()).stream().anyMatch(each -> is(each, of))),
                "deputy");
    }

    private List<Person> of(Predicate<Work> which) {
        return Arrays.stream(Work.values())
                .filter(which)
                .map(work -> staff.whoMay(work.does()))
                .flatMap(Collection::stream)
                .distinct()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static Person named(PersonId who, List<Person> among, String field) {
        return among.stream()
                .filter(each -> is(each, who))
                .findFirst()
                .orElseThrow(() -> Invalid.at(field, "roster.absence.unknown"));
    }

    private static boolean is(Person one, PersonId who) {
        return one.id().equals(who);
    }
}
