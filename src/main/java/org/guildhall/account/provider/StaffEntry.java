package org.guildhall.account.provider;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildhall.access.Role;
import org.guildhall.account.Accounts;
import org.guildhall.account.Diary;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.Person;
import org.guildhall.account.Unproved;
import org.guildhall.account.oidc.Claims;
import org.guildhall.account.oidc.NotLetIn;
import org.guildhall.account.oidc.Reason;
import org.guildhall.account.role.RoleMappings;
import org.guildhall.account.staff.ProvidedStaff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Staff by the vendor's identity provider. Somebody known by a verified address of the provider's
/// own domains is connected; somebody unknown is made, when a mapping gives a role. Mapped roles
/// are set anew at every sign-in.
@Service
class StaffEntry {
    private final IdentityStore identities;
    private final RoleMappings mappings;
    private final ProvidedStaff staff;
    private final Accounts accounts;
    private final Unproved unproved;
    private final Diary diary;

    StaffEntry(
            IdentityStore identities,
            RoleMappings mappings,
            ProvidedStaff staff,
            Accounts accounts,
            Unproved unproved,
            Diary diary) {
        this.identities = identities;
        this.mappings = mappings;
        this.staff = staff;
        this.accounts = accounts;
        this.unproved = unproved;
        this.diary = diary;
    }

    /// Lets somebody in, or says why not. What a word has taken away is gone even when it doesn't
    /// let in.
    @Transactional
    public Entry enter(Provider provider, Claims claims) throws NotLetIn {
        var known = identities.person(provider, claims.subject()).map(accounts::person);
        if (known.isEmpty()) return connected(provider, claims);
        if (known.get().closed().isPresent() && isBack(provider, claims)) {
            identities.end(provider.key(), known.get().id());
            return connected(provider, claims);
        }
        return mapped(provider, known.get(), claims);
    }

    /// Whether somebody who was deactivated was asked to join the staff anew, and did.
    private boolean isBack(Provider provider, Claims claims) throws NotLetIn {
        return claims.verified()
                && accounts.byEmail(provider.address(claims).value())
                        .filter(person -> person.isStaff())
                        .isPresent();
    }

    private Entry connected(Provider provider, Claims claims) throws NotLetIn {
        var email = provider.address(claims);
        if (!unproved.isTaken(email)) return joined(provider, claims, email);
        var known = accounts.byEmail(email.value());
        if (known.isEmpty() || !known.get().isStaff()) return new Entry.Out(Reason.TAKEN);
        connect(provider, claims, known.get());
        return mapped(provider, known.get(), claims);
    }

    private Entry joined(Provider provider, Claims claims, EmailAddress email) {
        var roles = roles(claims);
        if (roles.isEmpty()) return new Entry.Out(Reason.NO_ROLE);
        var language = Locale.forLanguageTag(claims.locale());
        var person = staff.join(email, claims.name(), language, provider.name());
        connect(provider, claims, person);
        return mapped(provider, person, claims);
    }

    private Entry mapped(Provider provider, Person person, Claims claims) {
        var holds = staff.map(person, roles(claims), provider.name());
        if (person.closed().isPresent()) return new Entry.Out(Reason.CLOSED);
        return holds ? new Entry.In(person.id()) : new Entry.Out(Reason.NO_ROLE);
    }

    private void connect(Provider provider, Claims claims, Person person) {
        identities.connect(provider, claims.subject(), person.id());
        var facts = Map.of("provider", provider.name(), "address", claims.email());
        diary.own(person, "identity-connected", facts);
    }

    private Set<Role> roles(Claims claims) {
        return mappings.roles(claims::values);
    }
}
