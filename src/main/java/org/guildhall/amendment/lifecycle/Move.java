package org.guildhall.amendment.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.onboarding.lifecycle.Approval;

/// What is done with an amendment, with what it needs.
public sealed interface Move {
    /// The next version of the sheet is kept as far as it is filled in.
    record Write() implements Move {}

    record Offer(int sheet) implements Move {}

    /// Terms beyond limits go to those who must approve them.
    record AskApproval(Approval approval) implements Move {}

    /// One approver's word, while others are still awaited.
    record Consent(Approval given) implements Move {}

    /// The last approver's word: the terms are offered.
    record Approve(Approval given) implements Move {}

    record GiveBack(String why) implements Move {}

    record Confirm(int sheet) implements Move {}

    record Modify(int sheet, String words) implements Move {}

    record Decline(String why) implements Move {}

    record SendContract(UUID contract) implements Move {}

    /// The contract ended without both signatures; the terms stay confirmed.
    record EndContract(String how) implements Move {}

    /// Back to the terms: another version comes first.
    record Reopen(String why) implements Move {}

    /// Both have signed; in force from that moment on.
    record CompleteContract(Instant effective) implements Move {}

    record ComeIntoForce() implements Move {}

    record Withdraw(String why) implements Move {}

    /// The contract that was to be amended has ended.
    record Expire() implements Move {}

    /// Nobody has answered the offered terms in time.
    record Lapse() implements Move {}

    /// Its row in the table. No default: a new move doesn't compile until it has one.
    default Action action() {
        return switch (this) {
            case Write _ -> Action.WRITE;
            case Offer _ -> Action.OFFER;
            case AskApproval _ -> Action.ASK_APPROVAL;
            case Consent _ -> Action.CONSENT;
            case Approve _ -> Action.APPROVE;
            case GiveBack _ -> Action.GIVE_BACK;
            case Confirm _ -> Action.CONFIRM;
            case Modify _ -> Action.MODIFY;
            case Decline _ -> Action.DECLINE;
            case SendContract _ -> Action.SEND_CONTRACT;
            case EndContract _ -> Action.END_CONTRACT;
            case Reopen _ -> Action.REOPEN;
            case CompleteContract _ -> Action.COMPLETE_CONTRACT;
            case ComeIntoForce _ -> Action.COME_INTO_FORCE;
            case Withdraw _ -> Action.WITHDRAW;
            case Expire _ -> Action.EXPIRE;
            case Lapse _ -> Action.LAPSE;
        };
    }

    /// What was said about it, for history.
    default Optional<String> said() {
        return switch (this) {
            case GiveBack(var why) -> quoted(why);
            case Modify(_, var words) -> quoted(words);
            case Decline(var why) -> quoted(why);
            case Reopen(var why) -> quoted(why);
            case Withdraw(var why) -> quoted(why);
            case Write _, Offer _, AskApproval _, Consent _, Approve _, Confirm _ ->
                    Optional.empty();
            case SendContract _, EndContract _, CompleteContract _, ComeIntoForce _ ->
                    Optional.empty();
            case Expire _, Lapse _ -> Optional.empty();
        };
    }

    private static Optional<String> quoted(String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(words);
    }
}
