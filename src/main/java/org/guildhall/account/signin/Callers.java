package org.guildhall.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.account.Identity;
import org.guildhall.account.StaffSettings;
import org.guildhall.account.service.ServiceAccounts;
import org.guildhall.account.session.CallerStore;
import org.guildhall.account.session.Session;
import org.guildhall.account.session.SessionCookie;
import org.guildhall.account.session.Sessions;
import org.guildhall.account.token.ApiToken;
import org.guildhall.account.token.ApiTokens;
import org.guildhall.account.token.Holder;
import org.guildhall.platform.api.ApiPath;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.frame.Visitors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Finds out who is calling: from the cookie to the session, from the session to the person as they
/// are now. Asked once per request, and only when somebody wants to know.
@Component
class Callers implements Visitors {
    private static final String FOUND = Callers.class.getName();
    private static final String BEARER = FOUND + ".bearer";
    private static final String SCHEME = "Bearer ";

    private final SessionCookie cookie;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final ServiceAccounts services;
    private final CallerStore callers;
    private final SignIn signIn;
    private final StaffSettings asked;
    private final Settings settings;

    Callers(
            SessionCookie cookie,
            Sessions sessions,
            ApiTokens tokens,
            ServiceAccounts services,
            CallerStore callers,
            SignIn signIn,
            StaffSettings asked,
            Settings settings) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.tokens = tokens;
        this.services = services;
        this.callers = callers;
        this.signIn = signIn;
        this.asked = asked;
        this.settings = settings;
    }

    /// Whose session this request belongs to, if anybody's.
    Optional<Identity> identity(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Found found) {
            return found.identity();
        }
        var identity =
                cookie.read(request)
                        .flatMap(token -> sessions.find(token, isUse(request)))
                        .flatMap(this::identity);
        request.setAttribute(FOUND, new Found(identity));
        return identity;
    }

    /// Who is calling: in the API whoever's token it is, never a cookie's owner; elsewhere a
    /// visitor until the second factor is given.
    Caller caller(HttpServletRequest request) {
        if (isApi(request)) return bearer(request).orElseGet(Caller.Visitor::new);
        return identity(request)
                .filter(identity -> identity.owed() != Identity.Owed.CODE)
                .map(Identity::caller)
                .orElseGet(Caller.Visitor::new);
    }

    /// Whether a request is the API's, where no cookie counts and so no form can be forged.
    static boolean isApi(HttpServletRequest request) {
        return ApiPath.leads(request) || request.getServletPath().startsWith("/scim/");
    }

    private Optional<Caller> bearer(HttpServletRequest request) {
        if (request.getAttribute(BEARER) instanceof Bearer found) return found.caller();
        var header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse("");
        var caller =
                header.startsWith(SCHEME + ApiTokens.PREFIX)
                        ? tokens.find(header.substring(SCHEME.length())).flatMap(this::caller)
                        : Optional.<Caller>empty();
        request.setAttribute(BEARER, new Bearer(caller));
        return caller;
    }

    private Optional<Caller> caller(ApiToken token) {
        return switch (token.holder()) {
            case Holder.OfPerson of -> callers.byId(of.person());
            case Holder.OfService of -> services.caller(of.key()).map(caller -> caller);
        };
    }

    @Override
    public Optional<SignedIn> of(HttpServletRequest request) {
        return switch (caller(request)) {
            case Caller.Member member -> Optional.of(shown(member));
            case Caller.Staff one -> Optional.of(shown(one));
            case Caller.Visitor _, Caller.Clockwork _ -> Optional.empty();
        };
    }

    /// What an open page asks by itself, with nobody at it, keeps no session alive.
    private static boolean isUse(HttpServletRequest request) {
        return request.getHeader("X-Unattended") == null
                && !"text/event-stream".equals(request.getHeader("Accept"));
    }

    private Optional<Identity> identity(Session session) {
        return callers.byId(session.person())
                .map(caller -> new Identity(session, caller, owed(session, caller)));
    }

    private Identity.Owed owed(Session session, Caller caller) {
        if (session.secondFactor()) {
            return Identity.Owed.NOTHING;
        }
        if (signIn.owesCode(session.person())) {
            return Identity.Owed.CODE;
        }
        var required = asked.secondFactor() == StaffSettings.SecondFactor.REQUIRED;
        return caller instanceof Caller.Staff && required
                ? Identity.Owed.SETUP
                : Identity.Owed.NOTHING;
    }

    private SignedIn shown(Caller.Member member) {
        var visitor =
                new Page.Visitor(
                        Page.Visitor.Kind.PARTNER, member.name(), member.uid().value(), Set.of());
        return shown(visitor, member.reader(), settings.site(member.site()).zone());
    }

    private SignedIn shown(Caller.Staff one) {
        var may =
                Arrays.stream(Permission.values())
                        .filter(one::may)
                        .map(Permission::name)
                        .collect(Collectors.toUnmodifiableSet());
        var visitor = new Page.Visitor(Page.Visitor.Kind.STAFF, one.name(), "", may);
        return shown(visitor, one.reader(), settings.sites().getFirst().zone());
    }

    private static SignedIn shown(Page.Visitor visitor, Caller.Reader reader, ZoneId vendorZone) {
        return new SignedIn(visitor, reader.language(), reader.zone(), vendorZone);
    }

    private record Found(Optional<Identity> identity) {}

    private record Bearer(Optional<Caller> caller) {}
}
