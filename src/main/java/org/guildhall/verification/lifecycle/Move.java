package org.guildhall.verification.lifecycle;

import static org.guildhall.verification.lifecycle.VerificationState.*;

import java.util.Set;

/// What can happen to a verification, and the one table that says who does it, from where, to
/// where, and whom it tells.
public sealed interface Move {
    record Start() implements Move {}

    record Submit() implements Move {}

    record Renew() implements Move {}

    record Take() implements Move {}

    record Verify() implements Move {}

    record AskAgain() implements Move {}

    record Reject() implements Move {}

    record RejectForGood() implements Move {}

    record Expire() implements Move {}

    /// Who makes a move.
    enum Who {
        APPLICANT,
        VERIFIER,
        SYSTEM
    }

    /// Who gets mail about it.
    enum Told {
        NOBODY,
        VERIFIERS,
        ACCOUNT
    }

    /// One row of the table.
    ///
    /// @param type how history names it
    record Row(
            Who who, Set<VerificationState> from, VerificationState to, Told told, String type) {}

    /// The table.
    default Row row() {
        return switch (this) {
            case Start _ -> applicant(Set.of(NOT_STARTED), DRAFT, Told.NOBODY, "started");
            case Submit _ ->
                    applicant(
                            Set.of(DRAFT, AWAITING_ACCOUNT, REJECTED_MAY_RETRY),
                            SUBMITTED,
                            Told.VERIFIERS,
                            "submitted");
            case Renew _ -> applicant(Set.of(VERIFIED, EXPIRED), DRAFT, Told.NOBODY, "renewed");
            case Take _ ->
                    new Row(
                            Who.VERIFIER,
                            Set.of(SUBMITTED, IN_REVIEW),
                            IN_REVIEW,
                            Told.NOBODY,
                            "taken");
            case Verify _ -> decision(VERIFIED, "verified");
            case AskAgain _ -> decision(AWAITING_ACCOUNT, "asked");
            case Reject _ -> decision(REJECTED_MAY_RETRY, "rejected");
            case RejectForGood _ -> decision(REJECTED_FINAL, "refused");
            case Expire _ ->
                    new Row(Who.SYSTEM, Set.of(VERIFIED), EXPIRED, Told.ACCOUNT, "expired");
        };
    }

    private static Row applicant(
            Set<VerificationState> from, VerificationState to, Told told, String type) {
        return new Row(Who.APPLICANT, from, to, told, type);
    }

    private static Row decision(VerificationState to, String type) {
        return new Row(Who.VERIFIER, Set.of(IN_REVIEW), to, Told.ACCOUNT, type);
    }

    /// Whether the table has it for that state and that part.
    default boolean isPossible(VerificationState state, Who who) {
        return row().from().contains(state) && row().who() == who;
    }
}
