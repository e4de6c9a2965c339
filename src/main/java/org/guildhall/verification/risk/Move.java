package org.guildhall.verification.risk;

import static org.guildhall.verification.risk.KycState.*;

import java.util.Set;

/// What can happen to a risk case, and the one table that says who does it, from where, to where,
/// and whom it tells.
sealed interface Move {
    record Open() implements Move {}

    record Submit() implements Move {}

    record Accept() implements Move {}

    record Refuse() implements Move {}

    record Withdraw() implements Move {}

    /// The day by which papers were asked for is over; it changes nothing but that it is said.
    record Remind() implements Move {}

    /// Who makes a move.
    enum Who {
        ACCOUNT,
        VERIFIER,
        CLOCK
    }

    /// Who gets mail about it.
    enum Told {
        VERIFIERS,
        ACCOUNT,
        BOTH
    }

    /// One row of the table.
    ///
    /// @param type how history names it
    record Row(Who who, Set<KycState> from, KycState to, Told told, String type) {}

    /// The table, for a case that stands in that state.
    default Row row(KycState now) {
        return switch (this) {
            case Open _ -> verifier(Set.of(NONE), ASKED, "opened");
            case Submit _ ->
                    new Row(
                            Who.ACCOUNT,
                            Set.of(ASKED, REFUSED),
                            UNDER_REVIEW,
                            Told.VERIFIERS,
                            "submitted");
            case Accept _ -> verifier(Set.of(UNDER_REVIEW), ACCEPTED, "accepted");
            case Refuse _ -> verifier(Set.of(UNDER_REVIEW), REFUSED, "refused");
            case Withdraw _ ->
                    verifier(Set.of(ASKED, UNDER_REVIEW, REFUSED), WITHDRAWN, "withdrawn");
            case Remind _ -> new Row(Who.CLOCK, Set.of(ASKED, REFUSED), now, Told.BOTH, "overdue");
        };
    }

    private static Row verifier(Set<KycState> from, KycState to, String type) {
        return new Row(Who.VERIFIER, from, to, Told.ACCOUNT, type);
    }

    /// Whether the table has it for that state and that part.
    default boolean isPossible(KycState state, Who who) {
        var row = row(state);
        return row.from().contains(state) && row.who() == who;
    }
}
