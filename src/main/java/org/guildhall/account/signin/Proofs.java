package org.guildhall.account.signin;

import org.guildhall.access.Caller;
import org.guildhall.account.Login;
import org.guildhall.account.PersonStore;
import org.guildhall.account.Self;
import org.guildhall.account.credential.Brake;
import org.guildhall.account.credential.Brakes;
import org.guildhall.account.credential.PasswordHashes;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.TooMany;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Who it really is at a session that stands open, asked before a way in is taken away. A password
/// will do, or a code: not everybody has both.
@Component
public class Proofs {
    private static final String KIND = "proof";

    private final PersonStore people;
    private final PasswordHashes hashes;
    private final Codes codes;
    private final Brakes brakes;
    private final TransactionTemplate transaction;

    Proofs(
            PersonStore people,
            PasswordHashes hashes,
            Codes codes,
            Brakes brakes,
            TransactionTemplate transaction) {
        this.people = people;
        this.hashes = hashes;
        this.codes = codes;
        this.brakes = brakes;
        this.transaction = transaction;
    }

    /// Goes on when the caller typed the own password, a code of the app or a recovery code, which
    /// is used up by that. Outside any transaction, so that a wrong one counts. Refused with
    /// [Invalid] at `proof`.
    public void demand(Caller caller, String typed) {
        var login = people.login(Self.of(caller)).orElseThrow();
        var whom = login.person().id().value().toString();
        brakes.count(KIND, whom, Brake.FREE_PER_ACCOUNT)
                .ifPresent(
                        wait -> {
                            throw new TooMany(wait);
                        });
        if (!isCode(login, typed) && !hashes.matches(typed, login.password())) {
            throw Invalid.at("proof", "account.proof.wrong");
        }
        brakes.forget(KIND, whom);
    }

    private boolean isCode(Login login, String typed) {
        return Boolean.TRUE.equals(transaction.execute(_ -> codes.use(login.person().id(), typed)));
    }
}
