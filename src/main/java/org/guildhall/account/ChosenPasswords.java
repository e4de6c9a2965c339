package org.guildhall.account;

import org.guildhall.account.credential.PasswordHashes;
import org.guildhall.account.credential.PasswordRule;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Component;

/// Passwords as people choose them: held against the rule, then worked out. Call it before a
/// transaction begins: it takes its time.
@Component
class ChosenPasswords {
    private final PasswordRule rule;
    private final PasswordHashes hashes;

    ChosenPasswords(PasswordRule rule, PasswordHashes hashes) {
        this.rule = rule;
        this.hashes = hashes;
    }

    /// The hash to keep. Refused with [Invalid] at the field `password`, in words that say what to
    /// do better.
    String hash(String password, EmailAddress email, String name) {
        var problem = rule.problem(password, email.mailbox(), name);
        if (problem.isPresent()) {
            throw Invalid.at(
                    "password",
                    problem.get().message(),
                    PasswordRule.SHORTEST,
                    PasswordRule.LONGEST);
        }
        return hashes.hash(password);
    }
}
