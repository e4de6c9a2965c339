package org.guildhall.verification.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.springframework.modulith.NamedInterface;

/// What a verifier decides, with two comments: one for the account, one that stays inside.
///
/// @param reason needed unless verified
/// @param items what the account gets to write again; all that is wanted is asked for at once
/// @param forAccount what the account is told, at most 2,000 characters; needed unless verified
/// @param internal what only staff read, at most 2,000 characters
@NamedInterface("lifecycle")
public record Decision(
        Outcome outcome,
        Optional<Reason> reason,
        Set<Item> items,
        String forAccount,
        String internal) {

    private static final int LONGEST = 2_000;

    /// The four ways to decide.
    public enum Outcome {
        VERIFY,
        ASK_AGAIN,
        REJECT_MAY_RETRY,
        REJECT_FINAL;

        /// The message that names it.
        public String key() {
            return "verification.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether the account gets to write again.
        boolean reopens() {
            return switch (this) {
                case ASK_AGAIN, REJECT_MAY_RETRY -> true;
                case VERIFY, REJECT_FINAL -> false;
            };
        }
    }

    public Decision {
        items = outcome.reopens() ? Set.copyOf(items) : Set.of();
        forAccount = Form.text(forAccount, LONGEST);
        internal = Form.text(internal, LONGEST);
        var problems = new ArrayList<Problem>();
        if (outcome != Outcome.VERIFY && reason.isEmpty()) {
            problems.add(new Problem("reason", "verification.decide.reason", List.of()));
        }
        if (outcome.reopens() && items.isEmpty()) {
            problems.add(new Problem("items", "verification.decide.items", List.of()));
        }
        if (outcome != Outcome.VERIFY && forAccount.isEmpty()) {
            problems.add(new Problem("forAccount", "verification.decide.words", List.of()));
        }
        if (!problems.isEmpty()) throw new Invalid(problems);
    }

    /// The decision that everything holds.
    public static Decision verify(String internal) {
        return new Decision(Outcome.VERIFY, Optional.empty(), Set.of(), "", internal);
    }

    /// The move that it stands for.
    public Move move() {
        return switch (outcome) {
            case VERIFY -> new Move.Verify();
            case ASK_AGAIN -> new Move.AskAgain();
            case REJECT_MAY_RETRY -> new Move.Reject();
            case REJECT_FINAL -> new Move.RejectForGood();
        };
    }
}
