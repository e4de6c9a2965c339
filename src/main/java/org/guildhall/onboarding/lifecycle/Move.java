package org.guildhall.onboarding.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.programme.form.Answers;

/// One step of one application, with what it takes along. Its row in the table is [#action].
public sealed interface Move {
    /// Keeps what was typed so far, right or wrong.
    record Save(Answers draft) implements Move {}

    /// Hands the checked answers in.
    record Submit(Answers answers) implements Move {}

    record Withdraw(String why) implements Move {}

    /// A business developer takes the review.
    record Take(Reviewer reviewer) implements Move {}

    /// Somebody else is to have it from now on.
    record Assign(Reviewer reviewer) implements Move {}

    /// Whoever had it reviews no more, and nobody takes it by rule.
    record Release() implements Move {}

    /// A word in the conversation.
    record Write(String words) implements Move {}

    record AskInformation(InformationRequest asked) implements Move {}

    /// Every item of the checklist holds.
    record Approve(Set<String> checklist) implements Move {}

    /// The same in a programme that agrees on nothing and signs nothing: access is next.
    record Admit(Set<String> checklist) implements Move {}

    record Reject(Rejection rejection, String why) implements Move {}

    record DraftTerms() implements Move {}

    record OfferTerms(int sheet) implements Move {}

    /// Terms beyond limits go to those who must approve them.
    record AskApproval(Approval approval) implements Move {}

    /// One approver's word, while others are still awaited.
    record ConsentTerms(Approval given) implements Move {}

    /// The last approver's word: the terms are offered.
    record ApproveTerms(Approval given) implements Move {}

    record ReturnTerms(String why) implements Move {}

    record ConfirmTerms(int sheet) implements Move {}

    /// The terms are confirmed, and in this programme no contract follows.
    record ConcludeTerms(int sheet) implements Move {}

    record ModifyTerms(int sheet, String words) implements Move {}

    record DeclineTerms(String why) implements Move {}

    record SendContract(UUID contract) implements Move {}

    /// The contract ended without both signatures: declined, taken back, or out of time.
    record EndContract(String how) implements Move {}

    /// Back to the terms: a new version of the sheet comes first, then another contract.
    record VoidContract(String why) implements Move {}

    /// Both have signed; in force from that moment on.
    record CompleteContract(Instant effective) implements Move {}

    /// An item of the activation checklist is done.
    record Tick(String item) implements Move {}

    /// It isn't, after all.
    record Untick(String item) implements Move {}

    record Activate() implements Move {}

    record Cancel(String why) implements Move {}

    /// A deadline passed without an answer.
    record Lapse() implements Move {}

    record PutOnHold(Hold hold) implements Move {}

    record Resume(String why) implements Move {}

    /// Its row in the table. No default: a new move doesn't compile until it has one.
    default Action action() {
        return switch (this) {
            case Save _ -> Action.SAVE;
            case Submit _ -> Action.SUBMIT;
            case Withdraw _ -> Action.WITHDRAW;
            case Take _ -> Action.TAKE;
            case Assign _ -> Action.ASSIGN;
            case Release _ -> Action.RELEASE;
            case Write _ -> Action.WRITE;
            case AskInformation _ -> Action.ASK_INFORMATION;
            case Approve _ -> Action.APPROVE;
            case Admit _ -> Action.ADMIT;
            case Reject _ -> Action.REJECT;
            case DraftTerms _ -> Action.DRAFT_TERMS;
            case OfferTerms _ -> Action.OFFER_TERMS;
            case AskApproval _ -> Action.ASK_APPROVAL;
            case ConsentTerms _ -> Action.CONSENT_TERMS;
            case ApproveTerms _ -> Action.APPROVE_TERMS;
            case ReturnTerms _ -> Action.RETURN_TERMS;
            case ConfirmTerms _ -> Action.CONFIRM_TERMS;
            case ConcludeTerms _ -> Action.CONCLUDE_TERMS;
            case ModifyTerms _ -> Action.MODIFY_TERMS;
            case DeclineTerms _ -> Action.DECLINE_TERMS;
            case SendContract _ -> Action.SEND_CONTRACT;
            case EndContract _ -> Action.END_CONTRACT;
            case VoidContract _ -> Action.VOID_CONTRACT;
            case CompleteContract _ -> Action.COMPLETE_CONTRACT;
            case Tick _ -> Action.TICK;
            case Untick _ -> Action.UNTICK;
            case Activate _ -> Action.ACTIVATE;
            case Cancel _ -> Action.CANCEL;
            case Lapse _ -> Action.LAPSE;
            case PutOnHold _ -> Action.HOLD;
            case Resume _ -> Action.RESUME;
        };
    }

    /// What was said about it, for history.
    default Optional<String> said() {
        return switch (this) {
            case Withdraw(var why) -> quoted(why);
            case Reject(_, var why) -> quoted(why);
            case AskInformation(var asked) -> quoted(asked.question());
            case ReturnTerms(var why) -> quoted(why);
            case PutOnHold(var hold) -> quoted(hold.why());
            case Resume(var why) -> quoted(why);
            case DeclineTerms(var why) -> quoted(why);
            case VoidContract(var why) -> quoted(why);
            case Cancel(var why) -> quoted(why);
            case Write(var words) -> quoted(words);
            case ModifyTerms(_, var words) -> quoted(words);
            case Save _, Submit _, Take _, Assign _, Release _ -> Optional.empty();
            case Approve _, Admit _ -> Optional.empty();
            case DraftTerms _, OfferTerms _, AskApproval _, ConsentTerms _, ApproveTerms _ ->
                    Optional.empty();
            case ConfirmTerms _, ConcludeTerms _ -> Optional.empty();
            case SendContract _, EndContract _, CompleteContract _, Lapse _ -> Optional.empty();
            case Tick _, Untick _, Activate _ -> Optional.empty();
        };
    }

    private static Optional<String> quoted(String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(words);
    }
}
