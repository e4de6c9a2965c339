package org.guildhall.account.service;

import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.account.token.ApiToken;
import org.guildhall.account.token.ApiTokens;
import org.guildhall.account.token.ApiTokens.Opened;
import org.guildhall.account.token.Holder;
import org.guildhall.account.token.WantedToken;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Service accounts, kept by whoever manages the staff.
@Service
public class ServiceAccounts {
    /// What a program can be given: all but what takes a person, who signs, approves or decides
    /// what others may do.
    public static final Set<Permission> SCOPES =
            Collections.unmodifiableSet(
                    EnumSet.complementOf(
                            EnumSet.of(
                                    Permission.COUNTERSIGN_CONTRACTS,
                                    Permission.APPROVE_TERMS,
                                    Permission.MANAGE_STAFF)));

    private final ServiceStore store;
    private final ApiTokens tokens;
    private final Events events;
    private final Settings settings;
    private final Clock clock;

    ServiceAccounts(
            ServiceStore store, ApiTokens tokens, Events events, Settings settings, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /// All of them, the living ones first.
    @Transactional(readOnly = true)
    public List<ServiceAccount> all(Caller caller) {
        administrator(caller);
        return store.all();
    }

    /// One of them.
    @Transactional(readOnly = true)
    public ServiceAccount one(UUID id, Caller caller) {
        administrator(caller);
        return store.byId(id).orElseThrow(NotFound::new);
    }

    /// Makes one.
    @Transactional
    public UUID make(Wish wish, Caller caller) {
        administrator(caller);
        var id = Ids.next();
        if (!store.add(id, checked(wish), clock.instant())) {
            throw Invalid.at("name", "account.service.name.taken");
        }
        note(id, 1, "made", caller, Map.of("name", wish.name(), "scopes", wish.scopes()));
        return id;
    }

    /// Changes what it may do, from its next request on. Its name stays: history knows it by that.
    ///
    /// @param version that was seen
    @Transactional
    public void change(UUID id, long version, Wish wish, Caller caller) {
        var before = one(id, caller);
        if (!store.change(id, version, checked(wish))) throw changed(id);
        var facts = Map.of("before", before.scopes(), "after", wish.scopes());
        note(id, version + 1, "changed", caller, facts);
    }

    /// Ends it with all its tokens.
    @Transactional
    public void end(UUID id, Caller caller) {
        var before = one(id, caller);
        if (!store.end(id, clock.instant())) throw changed(id);
        tokens.endAll(new Holder.OfService(id));
        note(id, before.version() + 1, "ended", caller, Map.of());
    }

    /// Its living tokens.
    @Transactional(readOnly = true)
    public List<ApiToken> tokens(UUID id, Caller caller) {
        return tokens.of(new Holder.OfService(one(id, caller).id()));
    }

    /// Makes a token for it; the secret is told once, here.
    @Transactional
    public Opened openToken(UUID id, WantedToken wanted, Caller caller) {
        var account = one(id, caller);
        if (account.ended().isPresent()) throw changed(id);
        note(id, account.version(), "token-made", caller, Map.of("token", wanted.name()));
        return tokens.make(new Holder.OfService(id), wanted.name(), wanted.life());
    }

    /// Ends one of its tokens.
    @Transactional
    public void endToken(UUID id, UUID token, Caller caller) {
        var account = one(id, caller);
        tokens.end(new Holder.OfService(id), token);
        note(id, account.version(), "token-ended", caller, Map.of());
    }

    /// Who calls with one of its tokens; nobody once it is ended.
    @Transactional(readOnly = true)
    public Optional<Caller.Staff> caller(UUID id) {
        return store.byId(id).filter(account -> account.ended().isEmpty()).map(this::caller);
    }

    private Caller.Staff caller(ServiceAccount account) {
        var reader = new Caller.Reader(Locale.ENGLISH, settings.sites().getFirst().zone());
        return new Caller.Staff(
                new PersonId(account.id()), account.name(), Set.of(), account.scopes(), reader);
    }

    private void note(UUID id, long version, String type, Caller caller, Map<String, ?> facts) {
        var subject = new Subject("service-account", id);
        events.append(Happening.of(subject, version, type, caller.actor()).with(facts));
    }

    private NoLongerPossible changed(UUID id) {
        var last = events.of(id).getLast();
        return new NoLongerPossible("account.service.changed", last.at(), last.actor().name());
    }

    private static Wish checked(Wish wish) {
        if (wish.scopes().isEmpty()) throw Invalid.at("scopes", "account.service.no-scope");
        if (!SCOPES.containsAll(wish.scopes())) throw new NotAllowed("account.service.personal");
        return wish;
    }

    private static void administrator(Caller caller) {
        if (!caller.may(Permission.MANAGE_STAFF)) {
            throw new NotAllowed("account.refused.staff-role");
        }
    }
}
