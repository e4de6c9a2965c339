package org.guildhall.account.provider;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Permission;
import org.guildhall.access.Uid;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Identity providers of accounts: the vendor allows one, an owner of the account or an
/// administrator says which it is.
@Service
public class AccountProviders {
    /// The page that a provider leads back to.
    public static final String BACK = "/sign-in/return";

    private final ProviderStore store;
    private final IdentityStore identities;
    private final Accounts accounts;
    private final Events events;
    private final Clock clock;

    AccountProviders(
            ProviderStore store,
            IdentityStore identities,
            Accounts accounts,
            Events events,
            Clock clock) {
        this.store = store;
        this.identities = identities;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /// An account that may have one.
    public record Allowed(Account account, AccountProvider provider) {}

    /// All accounts that may have one, in the order in which they were allowed.
    @Transactional(readOnly = true)
    public List<Allowed> all(Caller caller) {
        administrator(caller);
        return store.all().stream().map(this::allowed).toList();
    }

    /// What of that kind an account has, for its people and for administrators; nothing when it
    /// isn't allowed.
    @Transactional(readOnly = true)
    public Optional<AccountProvider> of(Caller caller, AccountId account) {
        reach(caller, account);
        return store.of(account);
    }

    /// That of the caller's own account; [NotFound] where it isn't allowed one.
    @Transactional(readOnly = true)
    public Allowed own(Member caller) {
        return store.of(caller.account()).map(this::allowed).orElseThrow(NotFound::new);
    }

    /// One of them, for administrators.
    @Transactional(readOnly = true)
    public Allowed one(Caller caller, AccountId account) {
        administrator(caller);
        return store.of(account).map(this::allowed).orElseThrow(NotFound::new);
    }

    /// From now on the account may have one, and this is its key. Refused with [Invalid] at `uid`.
    @Transactional
    public AccountId allow(Caller caller, Uid uid) {
        administrator(caller);
        var account =
                accounts.byUid(uid)
                        .orElseThrow(() -> Invalid.at("uid", "account.provider.uid.unknown"));
        if (!store.allow(account.id(), clock.instant(), caller.actor().name())) {
            throw Invalid.at("uid", "account.provider.uid.already");
        }
        note(account.id(), 1, "allowed", caller, Map.of());
        return account.id();
    }

    /// From now on it may not: nobody signs in by it any more, and no identity stays connected.
    @Transactional
    public void forbid(Caller caller, AccountId account) {
        administrator(caller);
        var before = one(caller, account).provider();
        store.end(account);
        var facts =
                Map.of("issuer", before.issuer(), "connected", identities.endAll(account.value()));
        note(account, before.version() + 1, "forbidden", caller, facts);
    }

    /// Says which it is. Another issuer speaks of other people: what was connected isn't any more.
    @Transactional
    public void change(Caller caller, AccountId account, ProviderWish wish) {
        owner(caller, account);
        var before = store.of(account).orElseThrow(NotFound::new);
        if (!store.change(account, wish)) throw changed(account);
        if (!before.issuer().equals(wish.issuer())) {
            var _ = identities.endAll(account.value());
        }
        var facts =
                Map.of(
                        "before", before.issuer(),
                        "issuer", wish.issuer(),
                        "client", wish.client(),
                        "domains", wish.domains(),
                        "secret", wish.secret().isPresent());
        note(account, before.version() + 1, "changed", caller, facts);
    }

    private Allowed allowed(AccountProvider provider) {
        return new Allowed(accounts.account(provider.account()), provider);
    }

    private void note(
            AccountId account, long version, String type, Caller caller, Map<String, ?> facts) {
        var subject = new Subject("identity-provider", account.value());
        events.append(Happening.of(subject, version, type, caller.actor()).with(facts));
    }

    private NoLongerPossible changed(AccountId account) {
        var last =
                events.of(account.value()).stream()
                        .filter(event -> event.subject().kind().equals("identity-provider"))
                        .toList()
                        .getLast();
        return new NoLongerPossible("account.provider.changed", last.at(), last.actor().name());
    }

    private static void reach(Caller caller, AccountId account) {
        var own = caller instanceof Caller.Member member && member.account().equals(account);
        if (!own && !caller.may(Permission.MANAGE_STAFF)) throw new NotFound();
    }

    private static void owner(Caller caller, AccountId account) {
        reach(caller, account);
        if (caller instanceof Caller.Member member && !member.isOwner()) {
            throw new NotAllowed("account.refused.owners-only");
        }
    }

    private static void administrator(Caller caller) {
        if (!caller.may(Permission.MANAGE_STAFF)) {
            throw new NotAllowed("account.refused.staff-role");
        }
    }
}
