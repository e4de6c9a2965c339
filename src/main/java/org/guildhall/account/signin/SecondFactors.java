package org.guildhall.account.signin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.access.PersonId;
import org.guildhall.account.Diary;
import org.guildhall.account.Person;
import org.guildhall.account.PersonStore;
import org.guildhall.account.Self;
import org.guildhall.account.credential.Brake;
import org.guildhall.account.credential.Brakes;
import org.guildhall.account.credential.QrPicture;
import org.guildhall.account.credential.RecoveryCode;
import org.guildhall.account.credential.Totp;
import org.guildhall.account.credential.TotpSecret;
import org.guildhall.account.session.Session;
import org.guildhall.account.session.Sessions;
import org.guildhall.account.way.SignInWay;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.TooMany;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The second factor of the caller's own sign-in: an authenticator app, with recovery codes for the
/// day it is lost.
@Component
public class SecondFactors {
    private static final String CODE = "code";

    private final PersonStore people;
    private final FactorStore factors;
    private final Sessions sessions;
    private final Brakes brakes;
    private final Codes codes;
    private final Diary diary;
    private final Vendor vendor;
    private final ObjectProvider<SignInWay> ways;
    private final Clock clock;

    SecondFactors(
            PersonStore people,
            FactorStore factors,
            Sessions sessions,
            Brakes brakes,
            Codes codes,
            Diary diary,
            Vendor vendor,
            ObjectProvider<SignInWay> ways,
            Clock clock) {
        this.people = people;
        this.factors = factors;
        this.sessions = sessions;
        this.brakes = brakes;
        this.codes = codes;
        this.diary = diary;
        this.vendor = vendor;
        this.ways = ways;
        this.clock = clock;
    }

    /// Where a person stands with it.
    public record Standing(boolean enabled, int codesLeft, Optional<Setup> setup) {}

    /// What the authenticator app must be told: the picture to scan, or the secret to type.
    public record Setup(String picture, String secret) {}

    /// How the caller stands; a setup that was begun is shown with this label on its picture.
    @Transactional(readOnly = true)
    public Standing standing(Caller caller, String label) {
        var person = Self.of(caller);
        var factor = factors.of(person);
        var enabled = factor.filter(FactorStore.Factor::enabled).isPresent();
        var setup =
                factor.filter(begun -> !begun.enabled())
                        .map(begun -> setup(person, begun.secret(), label));
        return new Standing(enabled, factors.codesLeft(person), setup);
    }

    /// Begins: a fresh secret to scan. One that is in use stays as it is.
    @Transactional
    public void begin(Caller caller) {
        factors.begin(Self.of(caller), TotpSecret.fresh());
    }

    /// Switches it on, with the first code as proof that the app has the secret. Answers the
    /// recovery codes, which are shown this once. Refused with [Invalid] at `code`.
    @Transactional
    public List<RecoveryCode> enable(Caller caller, Session session, String code) {
        var person = people.byId(Self.of(caller)).orElseThrow();
        var factor =
                factors.of(person.id())
                        .filter(begun -> !begun.enabled())
                        .orElseThrow(SecondFactors::wrong);
        var step =
                Totp.step(factor.secret(), code.replace(" ", ""), clock.instant(), factor.step());
        if (step.isEmpty() || !factors.enable(person.id(), step.getAsLong(), clock.instant())) {
            throw wrong();
        }
        sessions.secondFactorDone(session.id());
        sessions.endOthers(person.id(), session.id());
        diary.own(person, "second-factor-enabled", Map.of());
        return freshCodes(person.id());
    }

    /// Recovery codes for whoever has none yet; none for everybody else. They are for the day on
    /// which a passkey is lost, too.
    @Transactional
    public List<RecoveryCode> firstCodes(Caller caller) {
        var person = Self.of(caller);
        return factors.codesLeft(person) > 0 ? List.of() : freshCodes(person);
    }

    /// Makes new recovery codes; the old ones are void. Needs a code of the app, or one of the old
    /// ones.
    @Transactional(noRollbackFor = Invalid.class) // a wrong code counts
    public List<RecoveryCode> renew(Caller caller, String code) {
        var person = proved(caller, code);
        diary.own(person, "recovery-codes-renewed", Map.of());
        return freshCodes(person.id());
    }

    /// Switches it off. Needs a code of the app, or a recovery code: whoever lost the phone sets up
    /// another one.
    @Transactional(noRollbackFor = Invalid.class) // a wrong code counts
    public void disable(Caller caller, String code) {
        var person = proved(caller, code);
        factors.disable(person.id());
        if (ways.stream().noneMatch(way -> way.isFactorOf(person.id()))) {
            factors.noCodes(person.id());
        }
        diary.own(person, "second-factor-disabled", Map.of());
    }

    private Person proved(Caller caller, String code) {
        var person = people.byId(Self.of(caller)).orElseThrow();
        brakes.count(CODE, person.id().value().toString(), Brake.FREE_PER_ACCOUNT)
                .ifPresent(
                        wait -> {
                            throw new TooMany(wait);
                        });
        if (!factors.has(person.id()) || !codes.use(person.id(), code)) throw wrong();
        brakes.forget(CODE, person.id().value().toString());
        return person;
    }

    private List<RecoveryCode> freshCodes(PersonId person) {
        var codes = RecoveryCode.fresh();
        factors.codes(person, codes);
        return codes;
    }

    private Setup setup(PersonId id, TotpSecret secret, String label) {
        var person = people.byId(id).orElseThrow();
        var uri = secret.uri(vendor.name(), person.email().value());
        return new Setup(QrPicture.svg(uri, label), secret.grouped());
    }

    private static Invalid wrong() {
        return Invalid.at("code", "account.code.wrong");
    }
}
