package org.guildhall.account.provider;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.PersonId;
import org.guildhall.account.oidc.Claims;
import org.guildhall.account.oidc.Errand;
import org.guildhall.account.oidc.IdTokens;
import org.guildhall.account.oidc.Line;
import org.guildhall.account.oidc.NotLetIn;
import org.guildhall.account.oidc.Reason;
import org.guildhall.account.session.Device;
import org.guildhall.account.session.Sessions;
import org.guildhall.account.signin.SignInFailures;
import org.guildhall.platform.secret.SecretToken;
import org.guildhall.platform.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Service;

/// The way to an identity provider and back, by the authorization code flow with PKCE (OpenID
/// Connect Core 1.0, RFC 9700). It ends in a session of the house; nothing of the provider's is
/// kept but whose identity it was. No transaction: a provider is asked in between.
@Service
class ProviderSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final Providers providers;
    private final AttemptStore attempts;
    private final StaffEntry staff;
    private final AccountEntry people;
    private final Sessions sessions;
    private final ProviderSessions began;
    private final Line line;
    private final IdTokens tokens;
    private final SignInFailures failures;
    private final Settings settings;

    ProviderSignIn(
            Providers providers,
            AttemptStore attempts,
            StaffEntry staff,
            AccountEntry people,
            Sessions sessions,
            ProviderSessions began,
            Line line,
            IdTokens tokens,
            SignInFailures failures,
            Settings settings) {
        this.providers = providers;
        this.attempts = attempts;
        this.staff = staff;
        this.people = people;
        this.sessions = sessions;
        this.began = began;
        this.line = line;
        this.tokens = tokens;
        this.failures = failures;
        this.settings = settings;
    }

    /// Where the browser is sent, and what it keeps meanwhile.
    record Begun(URI page, Errand errand) {}

    /// With what a browser comes back.
    ///
    /// @param state as the address has it
    /// @param issuer as the address has it; empty when the provider doesn't say (RFC 9207)
    record Back(Optional<Errand> errand, String state, String code, String error, String issuer) {}

    /// What came of it.
    sealed interface Outcome {
        /// A session began; a code of the person's own second factor may still be owed.
        record Opened(SecretToken token, String onward) implements Outcome {}

        /// The identity is connected with the person who is signed in.
        record Connected() implements Outcome {}

        /// Nobody was let in.
        record Refused(Reason reason) implements Outcome {}
    }

    /// Sends somebody there; answers nobody's way when the provider doesn't answer.
    ///
    /// @param onward the page to go on to afterwards; empty for none
    Optional<Begun> begin(Provider provider, Purpose purpose, String onward) {
        var errand = Errand.fresh();
        try {
            var page = errand.page(provider.party(), line.metadata(provider.party()), back());
            attempts.begin(
                    errand,
                    new AttemptStore.Attempt(
                            provider.key(), provider.party().issuer(), onward, purpose));
            return Optional.of(new Begun(page, errand));
        } catch (NotLetIn no) {
            said(no);
            return Optional.empty();
        }
    }

    /// Somebody comes back.
    Outcome finish(Back back, Device device) {
        try {
            var errand =
                    back.errand()
                            .filter(own -> own.state().equals(back.state()))
                            .orElseThrow(() -> new NotLetIn(Reason.STALE, "another browser"));
            var attempt =
                    attempts.take(errand)
                            .orElseThrow(() -> new NotLetIn(Reason.STALE, "used or over"));
            var provider = expected(attempt);
            check(back, provider);
            var token = line.redeem(provider.party(), back.code(), errand.verifier(), back());
            var claims = tokens.verify(token, provider.party(), errand.nonce());
            return entered(provider, claims, attempt, device);
        } catch (NotLetIn no) {
            said(no);
            return new Outcome.Refused(no.reason());
        }
    }

    /// The page that a provider leads back to.
    String back() {
        return settings.link(AccountProviders.BACK);
    }

    private Provider expected(AttemptStore.Attempt attempt) throws NotLetIn {
        return providers
                .byKey(attempt.provider())
                .filter(provider -> provider.party().issuer().equals(attempt.issuer()))
                .orElseThrow(() -> new NotLetIn(Reason.STALE, "the provider changed meanwhile"));
    }

    private void check(Back back, Provider provider) throws NotLetIn {
        var party = provider.party();
        var named = !back.issuer().isEmpty() || line.metadata(party).saysIssuer();
        if (named && !back.issuer().equals(party.issuer())) {
            throw new NotLetIn(Reason.NOT_TRUSTED, "answer of issuer " + back.issuer());
        }
        if (back.error().equals("access_denied")) throw new NotLetIn(Reason.DENIED, back.error());
        if (!back.error().isEmpty() || back.code().isEmpty()) {
            throw new NotLetIn(Reason.REFUSED, back.error().replaceAll("[^a-z_]", "?"));
        }
    }

    private Outcome entered(
            Provider provider, Claims claims, AttemptStore.Attempt attempt, Device device)
            throws NotLetIn {
        var entry =
                switch (attempt.purpose()) {
                    case Purpose.SignIn _ when provider.account().isEmpty() ->
                            staff.enter(provider, claims);
                    case Purpose.SignIn _ -> people.enter(provider, claims);
                    case Purpose.Connect connect ->
                            people.connect(provider, claims, connect.person());
                    case Purpose.Join join -> people.join(provider, claims, join.invitation());
                };
        return switch (entry) {
            case Entry.Out out -> throw new NotLetIn(out.reason(), "sub " + claims.subject());
            case Entry.In _ when attempt.purpose() instanceof Purpose.Connect ->
                    new Outcome.Connected();
            case Entry.In in -> opened(provider, in.person(), attempt, device);
        };
    }

    /// The vendor's own provider answers for the second factor of staff, too; an account's own
    /// doesn't for what a person has set up here.
    private Outcome opened(
            Provider provider, PersonId person, AttemptStore.Attempt attempt, Device device) {
        var token = sessions.open(person, device, provider.account().isEmpty());
        sessions.find(token.text(), false).ifPresent(session -> began.began(session, provider));
        LOG.atInfo()
                .addKeyValue("person", person.value())
                .addKeyValue("provider", provider.name())
                .log("signed in");
        return new Outcome.Opened(token, attempt.onward());
    }

    private void said(NotLetIn no) {
        failures.provider();
        LOG.atLevel(isOperators(no.reason()) ? Level.WARN : Level.INFO)
                .addKeyValue("reason", no.reason())
                .addKeyValue("detail", no.getMessage())
                .log("not let in from an identity provider");
    }

    /// Whether somebody who runs either side should look at it.
    private static boolean isOperators(Reason reason) {
        return Set.of(Reason.UNREACHABLE, Reason.CLOCK, Reason.REFUSED, Reason.NOT_TRUSTED)
                .contains(reason);
    }
}
