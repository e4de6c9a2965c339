package org.guildhall.account.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller;
import org.guildhall.access.Part;
import org.guildhall.access.PersonId;
import org.guildhall.account.Account;
import org.guildhall.account.AccountStore;
import org.guildhall.account.Diary;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.Person;
import org.guildhall.account.PersonStore;
import org.guildhall.account.joining.Invitation;
import org.guildhall.account.joining.InvitationStore;
import org.guildhall.account.joining.Invitations;
import org.guildhall.account.token.Doors;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people of the caller's own account. Owners invite, remove and change parts; an account is
/// never without an owner.
@Component
public class People {
    private final AccountStore accounts;
    private final PersonStore people;
    private final InvitationStore open;
    private final Invitations invitations;
    private final Doors doors;
    private final Diary diary;
    private final Clock clock;

    People(
            AccountStore accounts,
            PersonStore people,
            InvitationStore open,
            Invitations invitations,
            Doors doors,
            Diary diary,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.open = open;
        this.invitations = invitations;
        this.doors = doors;
        this.diary = diary;
        this.clock = clock;
    }

    /// Who signs in for an account, and who is asked to.
    ///
    /// @param at when that is so; what an invitation's link is by then
    public record Circle(
            Account account, List<Person> people, List<Invitation> invitations, Instant at) {}

    /// The people of the caller's account; members see them too.
    @Transactional(readOnly = true)
    public Circle circle(Caller caller) {
        var account = account(caller);
        return new Circle(
                accounts.byId(account).orElseThrow(),
                people.of(account),
                open.open(Optional.of(account)),
                clock.instant());
    }

    /// Asks somebody in by mail.
    @Transactional
    public Invitation invite(
            Caller caller, EmailAddress email, String name, Part part, Locale language) {
        var account = owned(caller);
        if (people.of(account).stream().anyMatch(person -> person.email().equals(email))) {
            throw Invalid.at("email", "account.people.already");
        }
        var guest =
                new Invitations.Guest(
                        email, name, language, Optional.of(account), Optional.of(part), Set.of());
        return invitations.invite(guest, caller.actor());
    }

    /// Takes an invitation back; its link opens nothing any more.
    @Transactional
    public void withdraw(Caller caller, UUID invitation) {
        var account = owned(caller);
        var found =
                open.byId(invitation)
                        .filter(one -> one.account().equals(Optional.of(account)))
                        .orElseThrow(NotFound::new);
        if (open.withdraw(found.id(), clock.instant())) {
            diary.about(invitation, "withdrawn", caller.actor(), Map.of());
        }
    }

    /// Makes somebody an owner or a member.
    @Transactional
    public void change(Caller caller, PersonId id, Part part) {
        var person = within(caller, id);
        if (part == Part.MEMBER) {
            refuseLastOwner(person);
        }
        people.part(id, part);
        diary.about(person, "part-changed", caller.actor(), Map.of("part", part));
    }

    /// Removes somebody, at once and on every device.
    @Transactional
    public void remove(Caller caller, PersonId id) {
        var person = within(caller, id);
        refuseLastOwner(person);
        people.close(id, clock.instant());
        doors.close(id);
        diary.about(person, "removed", caller.actor(), Map.of());
    }

    private Person within(Caller caller, PersonId id) {
        var account = owned(caller);
        accounts.lock(account);
        return people.byId(id)
                .filter(
                        person ->
                                person.account().equals(Optional.of(account))
                                        && person.closed().isEmpty())
                .orElseThrow(NotFound::new);
    }

    private void refuseLastOwner(Person person) {
        var others =
                people.of(person.account().orElseThrow()).stream()
                        .filter(other -> other.part().equals(Optional.of(Part.OWNER)))
                        .filter(other -> !other.id().equals(person.id()));
        if (others.findAny().isEmpty()) {
            throw Invalid.at("", "account.people.last-owner");
        }
    }

    private static AccountId account(Caller caller) {
        if (caller instanceof Caller.Member member) {
            return member.account();
        }
        throw new NotAllowed("account.refused.partners-only");
    }

    private static AccountId owned(Caller caller) {
        if (caller instanceof Caller.Member member && !member.isOwner()) {
            throw new NotAllowed("account.refused.owners-only");
        }
        return account(caller);
    }
}
