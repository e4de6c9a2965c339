package org.guildhall.network.uid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Permission;
import org.guildhall.network.uid.UidRequest.State;

/// The one table of the lifecycle of a request about an associated UID: who may do what from which
/// state, and where it leads (onboarding.md section 8).
enum UidStep {
    ASK(Doer.OWNER, Optional.empty(), State.REQUESTED),
    WITHDRAW(Doer.OWNER, Optional.of(State.REQUESTED), State.WITHDRAWN),
    APPROVE(Doer.KEEPER, Optional.of(State.REQUESTED), State.APPROVED),
    REFUSE(Doer.KEEPER, Optional.of(State.REQUESTED), State.REFUSED);

    /// Who may call a row.
    private enum Doer {
        /// An owner of the account that the partnership sells with first of all.
        OWNER,
        /// Staff who keep partners' UIDs: business developers.
        KEEPER
    }

    private final Doer doer;
    private final Optional<State> origin;
    private final State destination;

    UidStep(Doer doer, Optional<State> origin, State destination) {
        this.doer = doer;
        this.origin = origin;
        this.destination = destination;
    }

    /// The steps that hold in that state and are the caller's to take.
    static List<UidStep> of(State state, Caller caller) {
        return Arrays.stream(values())
                .filter(step -> step.isPossibleIn(state) && step.isFor(caller))
                .toList();
    }

    boolean isPossibleIn(State state) {
        return origin.filter(state::equals).isPresent();
    }

    State destination() {
        return destination;
    }

    /// Whether this row is the caller's to call; that the partnership is the caller's own is the
    /// reach's business.
    boolean isFor(Caller caller) {
        return switch (doer) {
            case OWNER -> caller instanceof Member member && member.isOwner();
            case KEEPER -> caller.may(Permission.KEEP_PARTNERS);
        };
    }

    /// How history names it, such as `approve-add`.
    String type(UidRequest.Kind kind) {
        return (name() + "-" + kind).toLowerCase(Locale.ROOT);
    }
}
