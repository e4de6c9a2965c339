package org.guildhall.account;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Addresses that somebody registered with and never proved to be theirs: anybody can type
/// anybody's. They give way to whoever proves the address, or is known by it to whoever lets them
/// in.
@Component
public class Unproved {
    private final PersonStore people;
    private final Links links;
    private final Diary diary;
    private final Clock clock;

    Unproved(PersonStore people, Links links, Diary diary, Clock clock) {
        this.people = people;
        this.links = links;
        this.diary = diary;
        this.clock = clock;
    }

    /// Whether an address is somebody's who has proved it, or is one of the staff.
    public boolean isTaken(EmailAddress email) {
        return people.login(email).filter(login -> !isUnproved(login)).isPresent();
    }

    /// Lets go of whoever only registered with an address, and of their links. Part of the caller's
    /// transaction.
    public void release(EmailAddress email) {
        people.login(email).filter(Unproved::isUnproved).map(Login::person).ifPresent(this::close);
    }

    private void close(Person person) {
        people.close(person.id(), clock.instant());
        links.voidAll(person.id(), Links.Kind.CONFIRM);
        links.voidAll(person.id(), Links.Kind.RESET);
        diary.own(person, "gave-way", Map.of());
    }

    private static boolean isUnproved(Login login) {
        return !login.confirmed() && !login.person().isStaff();
    }
}
