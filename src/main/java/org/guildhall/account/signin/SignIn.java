package org.guildhall.account.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.PersonId;
import org.guildhall.account.Diary;
import org.guildhall.account.Login;
import org.guildhall.account.PersonStore;
import org.guildhall.account.credential.Brake;
import org.guildhall.account.credential.Brakes;
import org.guildhall.account.credential.PasswordHashes;
import org.guildhall.account.session.Device;
import org.guildhall.account.session.Session;
import org.guildhall.account.session.Sessions;
import org.guildhall.account.way.SignInWay;
import org.guildhall.platform.secret.SecretToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Signing in: password, then the second factor where the person has one. Guessing is braked per
/// person and per network address; whether an address is known shows neither in words nor in time.
@Component
@NamedInterface("signin")
public class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final String BY_PERSON = "sign-in";
    private static final String BY_ADDRESS = "sign-in-from";
    private static final String CODE = "code";

    private final PersonStore people;
    private final FactorStore factors;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final Brakes brakes;
    private final Diary diary;
    private final TransactionTemplate transaction;
    private final SignInFailures failures;
    private final ObjectProvider<SignInWay> ways;
    private final Codes codes;

    SignIn(
            PersonStore people,
            FactorStore factors,
            PasswordHashes hashes,
            Sessions sessions,
            Brakes brakes,
            Diary diary,
            TransactionTemplate transaction,
            SignInFailures failures,
            ObjectProvider<SignInWay> ways,
            Codes codes) {
        this.people = people;
        this.factors = factors;
        this.hashes = hashes;
        this.sessions = sessions;
        this.brakes = brakes;
        this.diary = diary;
        this.transaction = transaction;
        this.failures = failures;
        this.ways = ways;
        this.codes = codes;
    }

    /// What came of trying to sign in.
    public sealed interface Outcome {
        /// A session began; a code is still owed where there is a second factor.
        record Opened(SecretToken token, boolean codeOwed) implements Outcome {}

        /// Address and password don't belong together, or nobody has that address.
        record Wrong() implements Outcome {}

        /// The password is right, but the address was never confirmed; a new link is on its way.
        record Unconfirmed() implements Outcome {}

        /// The password is right, but this person comes in by the company's identity provider.
        record Elsewhere() implements Outcome {}

        /// Too many tries; none is heard for that long.
        record Wait(Duration time) implements Outcome {}
    }

    /// Tries address and password. No transaction: each piece stands for itself, and the hash takes
    /// its time.
    public Outcome attempt(String email, String password, Device device) {
        var whom = email.strip().toLowerCase(Locale.ROOT);
        var wait =
                brakes.count(BY_ADDRESS, device.address(), Brake.FREE_PER_ADDRESS)
                        .or(() -> brakes.count(BY_PERSON, whom, Brake.FREE_PER_ACCOUNT));
        if (wait.isPresent()) {
            failures.braked();
            return new Outcome.Wait(wait.get());
        }
        var login = people.login(whom);
        if (!hashes.matches(password, login.map(Login::password).orElse(null))) {
            LOG.atInfo().addKeyValue("address", device.address()).log("sign-in refused");
            failures.password();
            return new Outcome.Wrong();
        }
        brakes.forget(BY_PERSON, whom);
        brakes.giveBack(BY_ADDRESS, device.address());
        return opened(login.orElseThrow(), device);
    }

    private Outcome opened(Login login, Device device) {
        if (!login.confirmed()) {
            transaction.executeWithoutResult(
                    _ -> diary.own(login.person(), "confirmation-wanted", Map.of()));
            return new Outcome.Unconfirmed();
        }
        if (ways.stream().anyMatch(way -> way.replacesPassword(login.person().id()))) {
            return new Outcome.Elsewhere();
        }
        var owed = owesCode(login.person().id());
        LOG.atInfo().addKeyValue("person", login.person().id().value()).log("signed in");
        return new Outcome.Opened(sessions.open(login.person().id(), device, false), owed);
    }

    /// Lets somebody in who has proved who they are, and both factors with it, by a passkey.
    public Outcome proved(PersonId person, Device device) {
        var login = people.login(person).filter(known -> known.person().closed().isEmpty());
        if (login.isEmpty()) return new Outcome.Wrong();
        if (!login.get().confirmed()) return new Outcome.Unconfirmed();
        if (ways.stream().anyMatch(way -> way.replacesPassword(person))) {
            return new Outcome.Elsewhere();
        }
        LOG.atInfo().addKeyValue("person", person.value()).log("signed in");
        return new Outcome.Opened(sessions.open(person, device, true), false);
    }

    /// Whether that person still owes a code, or what stands for it, after a right password.
    boolean owesCode(PersonId person) {
        return factors.has(person) || ways.stream().anyMatch(way -> way.isFactorOf(person));
    }

    /// Signs in without asking: for the sample world's personas.
    public SecretToken trusted(PersonId person, Device device) {
        return sessions.open(person, device, true);
    }

    /// Signs somebody in who has just joined and chosen a password.
    public SecretToken joined(PersonId person, Device device) {
        return sessions.open(person, device, false);
    }

    /// Gives the code of the authenticator, or a recovery code. Empty: done; otherwise what to say.
    @Transactional
    public Optional<Outcome> code(Session session, String typed) {
        var person = session.person();
        var whom = person.value().toString();
        var wait = brakes.count(CODE, whom, Brake.FREE_PER_ACCOUNT);
        if (wait.isPresent()) {
            failures.braked();
            return Optional.of(new Outcome.Wait(wait.get()));
        }
        if (!codes.use(person, typed)) {
            failures.code();
            return Optional.of(new Outcome.Wrong());
        }
        brakes.forget(CODE, whom);
        sessions.secondFactorDone(session.id());
        return Optional.empty();
    }

    /// Ends the session.
    public void out(Session session) {
        sessions.end(session.person(), session.id());
    }
}
