package org.guildhall.account.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.Diary;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.Person;
import org.guildhall.account.PersonStore;
import org.guildhall.account.Unproved;
import org.guildhall.account.joining.Invitation;
import org.guildhall.account.joining.InvitationStore;
import org.guildhall.account.joining.Invitations;
import org.guildhall.account.role.StaffRoles;
import org.guildhall.account.token.Doors;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The vendor's people and their roles. There is always an active administrator.
@Component
@NamedInterface("staff")
public class StaffDirectory {
    private final PersonStore people;
    private final StaffRoles roles;
    private final InvitationStore open;
    private final Invitations invitations;
    private final Unproved unproved;
    private final Doors doors;
    private final Diary diary;
    private final Clock clock;

    StaffDirectory(
            PersonStore people,
            StaffRoles roles,
            InvitationStore open,
            Invitations invitations,
            Unproved unproved,
            Doors doors,
            Diary diary,
            Clock clock) {
        this.people = people;
        this.roles = roles;
        this.open = open;
        this.invitations = invitations;
        this.unproved = unproved;
        this.doors = doors;
        this.diary = diary;
        this.clock = clock;
    }

    /// The staff and who is asked to join it.
    ///
    /// @param at when that is so; what an invitation's link is by then
    public record Directory(List<StaffMember> staff, List<Invitation> invitations, Instant at) {
        /// Roles with work that no active member could do, by whichever role: it would wait, and no
        /// letter about it goes to anybody.
        public List<Role> idle() {
            return Stream.of(Role.values())
                    .filter(role -> role.permissions().stream().anyMatch(this::nobodyMay))
                    .toList();
        }

        private boolean nobodyMay(Permission permission) {
            return staff.stream().noneMatch(member -> member.may(permission));
        }
    }

    /// Active staff who may do that, by name: whom a mail about it goes to.
    @Transactional(readOnly = true)
    public List<Person> whoMay(Permission permission) {
        return all().stream()
                .filter(member -> member.may(permission))
                .map(StaffMember::person)
                .toList();
    }

    /// Whoever looks after something, or everybody who could when nobody does, or may no more.
    ///
    /// @param person whose it is; empty when it is nobody's
    @Transactional(readOnly = true)
    public List<Person> lookingAfter(String person, Permission permission) {
        var all = whoMay(permission);
        var own = all.stream().filter(each -> each.id().value().toString().equals(person)).toList();
        return own.isEmpty() ? all : own;
    }

    /// Active staff who hold that role, by name.
    @Transactional(readOnly = true)
    public List<Person> holding(Role role) {
        return all().stream()
                .filter(member -> member.person().closed().isEmpty())
                .filter(member -> member.roles().contains(role))
                .map(StaffMember::person)
                .toList();
    }

    /// The whole directory, for whoever manages it.
    @Transactional(readOnly = true)
    public Directory directory(Caller caller) {
        administrator(caller);
        return new Directory(all(), open.open(Optional.empty()), clock.instant());
    }

    /// All of the staff, for whoever keeps them.
    @Transactional(readOnly = true)
    public List<StaffMember> staff(Caller caller) {
        keeper(caller);
        return all();
    }

    /// One of the staff; [NotFound] for anybody else.
    @Transactional(readOnly = true)
    public StaffMember member(Caller caller, PersonId id) {
        keeper(caller);
        return member(id);
    }

    /// Asks somebody to join the staff, with at least one role.
    @Transactional
    public Invitation invite(
            Caller caller, EmailAddress email, String name, Set<Role> given, Locale language) {
        administrator(caller);
        if (unproved.isTaken(email)) {
            throw Invalid.at("email", "account.staff.known");
        }
        return invitations.invite(
                Invitations.Guest.forStaff(email, name, someRoles(given), language),
                caller.actor());
    }

    /// Takes an invitation back.
    @Transactional
    public void withdraw(Caller caller, UUID invitation) {
        administrator(caller);
        var found = open.byId(invitation).filter(Invitation::isForStaff).orElseThrow(NotFound::new);
        if (open.withdraw(found.id(), clock.instant())) {
            diary.about(invitation, "withdrawn", caller.actor(), Map.of());
        }
    }

    /// Gives and takes roles; they hold from the next request on.
    ///
    /// @param seen [StaffMember#seen()] of those that stand where these are to stand
    @Transactional
    public void change(Caller caller, PersonId id, long seen, Set<Role> given) {
        administrator(caller);
        people.lock(id);
        var member = member(id);
        if (member.seen() != seen) throw diary.overtaken(member.person());
        if (!given.contains(Role.ADMINISTRATOR)) {
            refuseLastAdministrator(id);
        }
        if (member.mapped().isEmpty()) someRoles(given);
        roles.give(id, given);
        var facts = Map.of("before", member.given(), "after", given);
        diary.about(member.person(), "roles-changed", caller.actor(), facts);
    }

    /// Lets somebody in no more, at once and on every device. What they did stays theirs.
    @Transactional
    public void deactivate(Caller caller, PersonId id) {
        keeper(caller);
        people.lock(id); // first, as whoever changes the roles does
        var member = member(id);
        refuseLastAdministrator(id);
        if (people.close(id, clock.instant())) {
            doors.close(id);
            diary.about(member.person(), "deactivated", caller.actor(), Map.of());
        }
    }

    /// Lets somebody in again.
    @Transactional
    public void reactivate(Caller caller, PersonId id) {
        keeper(caller);
        var person = member(id).person();
        if (unproved.isTaken(person.email())) {
            throw Invalid.at("", "account.staff.known");
        }
        unproved.release(person.email());
        if (people.reopen(id)) {
            diary.about(person, "reactivated", caller.actor(), Map.of());
        }
    }

    private List<StaffMember> all() {
        var held = roles.allHeld();
        var given = roles.allGiven();
        return people.staff().stream()
                .filter(person -> !person.isErased())
                .map(
                        person ->
                                new StaffMember(
                                        person,
                                        held.getOrDefault(person.id(), Set.of()),
                                        given.getOrDefault(person.id(), Set.of())))
                .toList();
    }

    private StaffMember member(PersonId id) {
        var person =
                people.byId(id)
                        .filter(known -> known.isStaff() && !known.isErased())
                        .orElseThrow(NotFound::new);
        return new StaffMember(person, roles.held(id), roles.given(id));
    }

    private void refuseLastAdministrator(PersonId id) {
        var holders = roles.lockHolders(Role.ADMINISTRATOR);
        var others =
                people.byIds(holders).stream()
                        .filter(person -> person.closed().isEmpty() && !person.id().equals(id));
        if (holders.contains(id) && others.findAny().isEmpty()) {
            throw Invalid.at("roles", "account.staff.last-administrator");
        }
    }

    private static Set<Role> someRoles(Set<Role> given) {
        if (given.isEmpty()) {
            throw Invalid.at("roles", "account.staff.no-role");
        }
        return given;
    }

    private static void keeper(Caller caller) {
        if (!caller.may(Permission.PROVISION_STAFF)) administrator(caller);
    }

    private static void administrator(Caller caller) {
        if (!caller.may(Permission.MANAGE_STAFF)) {
            throw new NotAllowed("account.refused.staff-role");
        }
    }
}
