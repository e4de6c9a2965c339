package org.guildhall.account.signin;

import java.time.Clock;
import java.util.Map;
import org.guildhall.access.PersonId;
import org.guildhall.account.Diary;
import org.guildhall.account.PersonStore;
import org.guildhall.account.credential.RecoveryCode;
import org.guildhall.account.credential.Totp;
import org.springframework.stereotype.Component;

/// The codes that stand for the second factor: of the authenticator app, or a recovery code for the
/// day it is lost. Each is good once. Part of the caller's transaction.
@Component
class Codes {
    private final PersonStore people;
    private final FactorStore factors;
    private final Diary diary;
    private final Clock clock;

    Codes(PersonStore people, FactorStore factors, Diary diary, Clock clock) {
        this.people = people;
        this.factors = factors;
        this.diary = diary;
        this.clock = clock;
    }

    /// Whether what was typed is a code of that person; it is used up by that.
    boolean use(PersonId person, String typed) {
        var code = typed.replaceAll("[\\s-]", "");
        var factor = factors.of(person).filter(FactorStore.Factor::enabled);
        if (factor.isEmpty()) return recovered(person, code);
        var step = Totp.step(factor.get().secret(), code, clock.instant(), factor.get().step());
        return step.isPresent() ? factors.used(person, step.getAsLong()) : recovered(person, code);
    }

    private boolean recovered(PersonId person, String code) {
        var right = factors.useCode(person, new RecoveryCode(code), clock.instant());
        if (right) {
            var left = Map.of("left", factors.codesLeft(person));
            diary.own(people.byId(person).orElseThrow(), "recovery-code-used", left);
        }
        return right;
    }
}
