package org.guildhall.account.staff;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.Diary;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.NewPerson;
import org.guildhall.account.PersonStore;
import org.guildhall.account.Unproved;
import org.guildhall.account.joining.Invitations;
import org.guildhall.account.role.StaffRoles;
import org.guildhall.account.signin.ChosenPasswords;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Invalid;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Staff whom nobody of the staff invites: the first administrator, and the sample world's.
@Component
@NamedInterface("staff")
public class StaffEnrolment {
    private final PersonStore people;
    private final StaffRoles roles;
    private final Invitations invitations;
    private final Unproved unproved;
    private final ChosenPasswords passwords;
    private final Diary diary;
    private final Settings settings;
    private final Clock clock;

    StaffEnrolment(
            PersonStore people,
            StaffRoles roles,
            Invitations invitations,
            Unproved unproved,
            ChosenPasswords passwords,
            Diary diary,
            Settings settings,
            Clock clock) {
        this.people = people;
        this.roles = roles;
        this.invitations = invitations;
        this.unproved = unproved;
        this.passwords = passwords;
        this.diary = diary;
        this.settings = settings;
        this.clock = clock;
    }

    /// Staff whose data is known to be right: the sample world's.
    @Transactional
    public PersonId enrol(
            EmailAddress email,
            String name,
            String password,
            Set<Role> given,
            Locale language,
            ZoneId zone) {
        var hash = passwords.hash(password, email, name);
        var id =
                people.add(
                        new NewPerson(
                                email,
                                name,
                                language,
                                zone,
                                hash,
                                Optional.empty(),
                                Optional.empty()),
                        clock.instant());
        people.confirm(id, clock.instant());
        roles.give(id, given);
        diary.own(people.byId(id).orElseThrow(), "joined", Map.of("roles", given));
        return id;
    }

    /// An administrator from the command line: answers the address where they choose their
    /// password, good for seven days.
    @Transactional
    public String createFirstAdministrator(EmailAddress email, String name) {
        if (unproved.isTaken(email)) {
            throw Invalid.at("email", "account.staff.known");
        }
        var guest =
                Invitations.Guest.forStaff(email, name, Set.of(Role.ADMINISTRATOR), Locale.ENGLISH);
        return settings.link("/invitation/" + invitations.inviteByHand(guest, Actor.SYSTEM).text());
    }
}
