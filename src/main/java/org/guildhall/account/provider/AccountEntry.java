package org.guildhall.account.provider;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.account.Diary;
import org.guildhall.account.Person;
import org.guildhall.account.joining.Invitations;
import org.guildhall.account.oidc.Claims;
import org.guildhall.account.oidc.NotLetIn;
import org.guildhall.account.oidc.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// People of an account by the account's identity provider. Nobody is known by an address alone: an
/// identity is connected by whoever is signed in, or by whoever follows an invitation.
@Service
class AccountEntry {
    private final IdentityStore identities;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Diary diary;

    AccountEntry(
            IdentityStore identities, Accounts accounts, Invitations invitations, Diary diary) {
        this.identities = identities;
        this.accounts = accounts;
        this.invitations = invitations;
        this.diary = diary;
    }

    /// Lets somebody in whose identity is connected.
    @Transactional(readOnly = true)
    public Entry enter(Provider provider, Claims claims) {
        var known = owner(provider, claims);
        if (known.filter(person -> person.account().equals(provider.account())).isEmpty()) {
            return new Entry.Out(Reason.NOT_CONNECTED);
        }
        return known.get().closed().isPresent()
                ? new Entry.Out(Reason.CLOSED)
                : new Entry.In(known.get().id());
    }

    /// Connects the identity with the person who asked for it.
    @Transactional
    public Entry connect(Provider provider, Claims claims, PersonId id) throws NotLetIn {
        var _ = provider.address(claims);
        var person = accounts.person(id);
        if (!person.account().equals(provider.account())) {
            return new Entry.Out(Reason.NOT_CONNECTED);
        }
        return connected(provider, claims, person);
    }

    /// Lets somebody join the account who follows an invitation, and connects the identity.
    @Transactional
    public Entry join(Provider provider, Claims claims, UUID invitation) throws NotLetIn {
        var email = provider.address(claims);
        if (owner(provider, claims).filter(other -> other.closed().isEmpty()).isPresent()) {
            return new Entry.Out(Reason.CONNECTED_ELSEWHERE);
        }
        return invitations
                .acceptProved(invitation, email, claims.name())
                .map(accounts::person)
                .filter(person -> person.account().equals(provider.account()))
                .map(person -> connected(provider, claims, person))
                .orElse(new Entry.Out(Reason.NOT_INVITED));
    }

    private Entry connected(Provider provider, Claims claims, Person person) {
        var other = owner(provider, claims).filter(one -> !one.id().equals(person.id()));
        if (other.filter(one -> one.closed().isEmpty()).isPresent()) {
            return new Entry.Out(Reason.CONNECTED_ELSEWHERE);
        }
        other.ifPresent(left -> identities.end(provider.key(), left.id()));
        identities.connect(provider, claims.subject(), person.id());
        var facts = Map.of("provider", provider.name(), "address", claims.email());
        diary.own(person, "identity-connected", facts);
        return new Entry.In(person.id());
    }

    /// Whose identity it is, also where they have left since.
    private Optional<Person> owner(Provider provider, Claims claims) {
        return identities.person(provider, claims.subject()).map(accounts::person);
    }
}
