package org.guildhall.account.signin;

import java.util.List;
import java.util.Optional;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.credential.PasswordHashes;
import org.guildhall.account.credential.PasswordRule;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Passwords as people choose them: held against the rule, then worked out. Call it before a
/// transaction begins: it takes its time.
@Component
public class ChosenPasswords {
    private final PasswordRule rule;
    private final PasswordHashes hashes;

    ChosenPasswords(PasswordRule rule, PasswordHashes hashes) {
        this.rule = rule;
        this.hashes = hashes;
    }

    /// Reads the password of a form, as it was typed to the last blank; what is wrong with it is
    /// told at the field `password` together with the rest of the form.
    public String taken(Form form, String mailbox, String name) {
        return form.take(
                "password",
                _ -> {
                    var password = form.value("password");
                    problem(password, mailbox, name).ifPresent(form::mark);
                    return password;
                });
    }

    /// What is wrong with a password that somebody chose, at the field `password`.
    Optional<Problem> problem(String password, String mailbox, String name) {
        return rule.problem(password, mailbox, name)
                .map(
                        problem ->
                                new Problem(
                                        "password",
                                        problem.message(),
                                        List.of(PasswordRule.SHORTEST, PasswordRule.LONGEST)));
    }

    /// The hash to keep. Refused with [Invalid] at the field `password`, in words that say what to
    /// do better.
    public String hash(String password, EmailAddress email, String name) {
        var problem = problem(password, email.mailbox(), name);
        if (problem.isPresent()) throw new Invalid(List.of(problem.get()));
        return hashes.hash(password);
    }
}
