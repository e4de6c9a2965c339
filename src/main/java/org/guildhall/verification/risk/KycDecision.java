package org.guildhall.verification.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.springframework.modulith.NamedInterface;

/// What a verifier decides about papers, with two comments: one for the account, one that stays
/// inside.
///
/// @param missing what the account is to hand in, when refused
/// @param due by when, when refused
/// @param words what the account is told, at most 2,000 characters; needed when refused
/// @param internal what only staff read, at most 2,000 characters
@NamedInterface("risk")
public record KycDecision(
        Outcome outcome,
        Set<KycPaper> missing,
        Optional<LocalDate> due,
        String words,
        String internal) {
    private static final int LONGEST = 2_000;

    /// The three ways to decide.
    public enum Outcome {
        ACCEPT,
        REFUSE,
        WITHDRAW;

        /// The message that names it.
        public String key() {
            return "verification.kyc.outcome." + name().toLowerCase(Locale.ROOT);
        }
    }

    public KycDecision {
        missing = outcome == Outcome.REFUSE ? Set.copyOf(missing) : Set.of();
        due = outcome == Outcome.REFUSE ? due : Optional.empty();
        words = Form.text(words, LONGEST);
        internal = Form.text(internal, LONGEST);
        var problems = new ArrayList<Problem>();
        if (outcome == Outcome.REFUSE) {
            if (missing.isEmpty())
                problems.add(problem("missing", "verification.kyc.missing.what"));
            if (due.isEmpty()) problems.add(problem("due", "verification.kyc.day"));
            if (words.isEmpty()) problems.add(problem("words", "verification.kyc.missing.words"));
        }
        if (!problems.isEmpty()) throw new Invalid(problems);
    }

    /// The move that it stands for.
    Move move() {
        return switch (outcome) {
            case ACCEPT -> new Move.Accept();
            case REFUSE -> new Move.Refuse();
            case WITHDRAW -> new Move.Withdraw();
        };
    }

    private static Problem problem(String field, String key) {
        return new Problem(field, key, List.of());
    }
}
