package org.guildhall.account.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Part;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.Account;
import org.guildhall.account.AccountStore;
import org.guildhall.account.Diary;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.LinkState;
import org.guildhall.account.NewPerson;
import org.guildhall.account.PersonStore;
import org.guildhall.account.Unproved;
import org.guildhall.account.credential.PasswordHashes;
import org.guildhall.account.role.StaffRoles;
import org.guildhall.account.signin.ChosenPasswords;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.secret.SecretToken;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Invitations from the side of whoever follows one: the link is good once, for seven days.
@Component
public class Invitations {
    private static final Duration LIFE = Duration.ofDays(7);
    private static final int LONGEST_NAME = 100;

    private final InvitationStore invitations;
    private final PersonStore people;
    private final StaffRoles staff;
    private final AccountStore accounts;
    private final Unproved unproved;
    private final ChosenPasswords passwords;
    private final Diary diary;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Invitations(
            InvitationStore invitations,
            PersonStore people,
            StaffRoles staff,
            AccountStore accounts,
            Unproved unproved,
            ChosenPasswords passwords,
            Diary diary,
            Settings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.staff = staff;
        this.accounts = accounts;
        this.unproved = unproved;
        this.passwords = passwords;
        this.diary = diary;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What a link leads to: the state of it, and the invitation itself while there is one.
    public record Found(LinkState state, Optional<Invitation> invitation) {}

    /// Whom an invitation goes to, and what it asks them to be.
    public record Guest(
            EmailAddress email,
            String name,
            Locale language,
            Optional<AccountId> account,
            Optional<Part> part,
            Set<Role> roles) {
        /// Somebody who is to be one of the vendor's people.
        public static Guest forStaff(
                EmailAddress email, String name, Set<Role> given, Locale language) {
            return new Guest(email, name, language, Optional.empty(), Optional.empty(), given);
        }
    }

    /// Looks at the invitation of a link.
    @Transactional(readOnly = true)
    public Found find(String token) {
        var found = invitations.byToken(token);
        return new Found(
                found.map(one -> one.state(clock.instant())).orElse(LinkState.UNKNOWN), found);
    }

    /// Follows an invitation: the address is proved by the link, the person names themselves and
    /// chooses a password. Nothing when the link isn't good any more. Refused with [Invalid] at
    /// `password`, or when the address has got a person meanwhile.
    public Optional<PersonId> accept(String token, String name, String password) {
        var found =
                invitations
                        .byToken(token)
                        .filter(one -> one.state(clock.instant()) == LinkState.GOOD);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var hash = passwords.hash(password, found.get().email(), name);
        return transaction.execute(_ -> join(found.get(), name, hash));
    }

    /// Follows an invitation by the word of the account's identity provider, which has proved the
    /// address, so that no password is chosen. Nothing when it isn't good any more, or went to
    /// another address.
    @Transactional
    public Optional<PersonId> acceptProved(UUID invitation, EmailAddress proved, String name) {
        return invitations
                .byId(invitation)
                .filter(one -> one.state(clock.instant()) == LinkState.GOOD)
                .filter(one -> one.email().equals(proved) && one.account().isPresent())
                .flatMap(one -> join(one, called(one, name), PasswordHashes.nobodys()));
    }

    /// Keeps an invitation; the mail is made from its event.
    public Invitation invite(Guest guest, Actor by) {
        var invitation = written(guest, by);
        var known = unproved.isTaken(guest.email());
        diary.about(invitation.id(), known ? "sent-to-known" : "sent", by, facts(guest));
        return invitation;
    }

    /// Keeps an invitation whose link is handed over by hand.
    public SecretToken inviteByHand(Guest guest, Actor by) {
        var invitation = written(guest, by);
        diary.about(invitation.id(), "handed-over", by, facts(guest));
        return link(invitation.id());
    }

    /// A fresh link for an invitation; the one before is void.
    public SecretToken link(UUID invitation) {
        var token = SecretToken.fresh();
        invitations.token(invitation, token);
        return token;
    }

    private Invitation written(Guest guest, Actor by) {
        var now = clock.instant();
        var invitation =
                new Invitation(
                        Ids.next(),
                        guest.email(),
                        guest.name(),
                        guest.language(),
                        guest.account(),
                        guest.part(),
                        guest.roles(),
                        by.name(),
                        now,
                        now.plus(LIFE),
                        Optional.empty(),
                        Optional.empty());
        invitations.add(invitation);
        return invitation;
    }

    private Optional<PersonId> join(Invitation invitation, String name, String hash) {
        var now = clock.instant();
        if (!invitations.accept(invitation.id(), now)) {
            return Optional.empty();
        }
        if (unproved.isTaken(invitation.email())) {
            throw Invalid.at("", "account.invitation.known");
        }
        unproved.release(invitation.email());
        return Optional.of(joined(invitation, name, hash, now));
    }

    private PersonId joined(Invitation invitation, String name, String hash, Instant now) {
        var site = invitation.account().flatMap(accounts::byId).map(Account::site);
        var zone = site.map(settings::site).orElse(settings.sites().getFirst()).zone();
        var person =
                people.add(
                        new NewPerson(
                                invitation.email(),
                                name,
                                invitation.language(),
                                zone,
                                hash,
                                invitation.account(),
                                invitation.part()),
                        now);
        people.confirm(person, now);
        staff.give(person, invitation.roles());
        diary.own(
                people.byId(person).orElseThrow(), "joined", Map.of("invitation", invitation.id()));
        return person;
    }

    /// By the name in the invitation, where the provider's word has none that can be kept.
    private static String called(Invitation invitation, String name) {
        return name.isBlank() || name.length() > LONGEST_NAME || name.matches(".*\\p{Cntrl}.*")
                ? invitation.name()
                : name.strip();
    }

    private static Map<String, ?> facts(Guest guest) {
        return Map.of("email", guest.email().value(), "roles", guest.roles());
    }
}
