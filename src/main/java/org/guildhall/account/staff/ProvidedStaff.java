package org.guildhall.account.staff;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.Diary;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.NewPerson;
import org.guildhall.account.Person;
import org.guildhall.account.PersonStore;
import org.guildhall.account.Unproved;
import org.guildhall.account.credential.PasswordHashes;
import org.guildhall.account.role.StaffRoles;
import org.guildhall.account.session.Sessions;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Texts;
import org.springframework.stereotype.Component;

/// Staff as the vendor's identity provider or directory knows them: made with its first word of
/// them, holding the roles that its word is mapped to. Part of the caller's transaction.
@Component
public class ProvidedStaff {
    private static final int LONGEST_NAME = 100;

    private final PersonStore people;
    private final Unproved unproved;
    private final StaffRoles roles;
    private final Sessions sessions;
    private final Diary diary;
    private final Settings settings;
    private final Clock clock;

    ProvidedStaff(
            PersonStore people,
            Unproved unproved,
            StaffRoles roles,
            Sessions sessions,
            Diary diary,
            Settings settings,
            Clock clock) {
        this.people = people;
        this.unproved = unproved;
        this.roles = roles;
        this.sessions = sessions;
        this.diary = diary;
        this.settings = settings;
        this.clock = clock;
    }

    /// Somebody new: without a password, as they come another way, and confirmed by whoever sent
    /// them.
    ///
    /// @param name as they are called; the mailbox when nobody says
    /// @param by how history names whoever sent them
    public Person join(EmailAddress email, String name, Locale language, String by) {
        unproved.release(email);
        var id =
                people.add(
                        new NewPerson(
                                email,
                                called(email, name),
                                Texts.nearest(language),
                                settings.sites().getFirst().zone(),
                                PasswordHashes.nobodys(),
                                Optional.empty(),
                                Optional.empty()),
                        clock.instant());
        people.confirm(id, clock.instant());
        var person = people.byId(id).orElseThrow();
        diary.about(person, "joined", named(by), Map.of("provider", by));
        return person;
    }

    /// Nobody else changes them until the transaction is over.
    public void hold(PersonId id) {
        people.lock(id);
    }

    /// From now on somebody is called that.
    public void call(Person person, String name, Actor by) {
        var called = called(person.email(), name);
        if (!people.profile(
                person.id(), person.version(), called, person.language(), person.zone())) {
            throw diary.overtaken(person);
        }
        diary.about(person, "profile-changed", by, Map.of("name", called));
    }

    /// From now on somebody holds these roles by mapping, whatever they held by it before; those
    /// given by hand stay. Whoever holds none at all then is signed out everywhere. Answers whether
    /// any is held.
    public boolean map(Person person, Set<Role> mapped, String by) {
        var before = roles.map(person.id(), mapped);
        if (!before.equals(mapped)) {
            var facts = Map.of("before", before, "after", mapped, "provider", by);
            diary.about(person, "roles-mapped", named(by), facts);
        }
        var holds = !roles.held(person.id()).isEmpty();
        if (!holds) sessions.endAll(person.id());
        return holds;
    }

    private static Actor named(String by) {
        return new Actor(null, by, "PROVIDER");
    }

    private static String called(EmailAddress email, String name) {
        var line = name.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.isEmpty()) return email.mailbox();
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
    }
}
