package org.guildhall.account.passkey;

import java.util.Optional;
import org.guildhall.account.credential.Brake;
import org.guildhall.account.credential.Brakes;
import org.guildhall.account.session.Device;
import org.guildhall.account.session.Session;
import org.guildhall.account.session.Sessions;
import org.guildhall.account.signin.SignIn;
import org.guildhall.account.signin.SignInFailures;
import org.springframework.stereotype.Service;

/// Signing in with a passkey, and showing one instead of a code. It is a device that somebody has,
/// and a fingerprint, a face or a PIN by which it knows them: two factors at once.
@Service
class PasskeySignIn {
    private static final String FROM = "passkey-from";

    private final Ceremony ceremony;
    private final Options options;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Brakes brakes;
    private final SignInFailures failures;

    PasskeySignIn(
            Ceremony ceremony,
            Options options,
            SignIn signIn,
            Sessions sessions,
            Brakes brakes,
            SignInFailures failures) {
        this.ceremony = ceremony;
        this.options = options;
        this.signIn = signIn;
        this.sessions = sessions;
        this.brakes = brakes;
        this.failures = failures;
    }

    /// What the browser is to ask an authenticator.
    String options() {
        return options.request();
    }

    /// Tries what an authenticator has signed.
    ///
    /// @param said by the browser
    SignIn.Outcome attempt(String said, Device device) {
        var wait = brakes.count(FROM, device.address(), Brake.FREE_PER_ADDRESS);
        if (wait.isPresent()) return new SignIn.Outcome.Wait(wait.get());
        var person = ceremony.signed(said);
        if (person.isEmpty()) {
            failures.passkey();
            return new SignIn.Outcome.Wrong();
        }
        brakes.giveBack(FROM, device.address());
        return signIn.proved(person.get(), device);
    }

    /// The session of a token.
    Optional<Session> session(String token) {
        return sessions.find(token, true);
    }

    /// Shows it in a session that owes a code. Empty: done; otherwise what to say.
    Optional<SignIn.Outcome> instead(Session session, String said, Device device) {
        var wait = brakes.count(FROM, device.address(), Brake.FREE_PER_ADDRESS);
        if (wait.isPresent()) return Optional.of(new SignIn.Outcome.Wait(wait.get()));
        if (!ceremony.signed(said).equals(Optional.of(session.person()))) {
            failures.passkey();
            return Optional.of(new SignIn.Outcome.Wrong());
        }
        brakes.giveBack(FROM, device.address());
        sessions.secondFactorDone(session.id());
        return Optional.empty();
    }
}
