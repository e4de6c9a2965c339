package org.guildhall.commitment;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Permission;
import org.guildhall.commitment.Period.State;

/// The one table of a commitment period: who may do what from which state, and where it leads.
enum Step {
    BEGIN(Doer.CLOCK, Set.of(), State.RUNNING),
    /// Enters a sale; the period stays where it is.
    RECORD_SALE(Doer.KEEPER, Set.of(State.RUNNING, State.OVER)),
    /// Other terms come into force on the very day that a period began, and in whatever order the
    /// clock tells both: it has those.
    CHANGE_TERMS(Doer.CLOCK, Set.of(State.RUNNING)),
    END(Doer.CLOCK, Set.of(State.RUNNING), State.OVER),
    CUT_SHORT(Doer.CLOCK, Set.of(State.RUNNING), State.CUT_SHORT),
    SETTLE(Doer.KEEPER, Set.of(State.OVER), State.SETTLED);

    /// Who may call a row.
    private enum Doer {
        /// Staff who look after partners: business developers.
        KEEPER,
        CLOCK
    }

    private final Doer doer;
    private final Set<State> origins;
    private final Optional<State> destination;

    Step(Doer doer, Set<State> origins) {
        this(doer, origins, Optional.empty());
    }

    Step(Doer doer, Set<State> origins, State destination) {
        this(doer, origins, Optional.of(destination));
    }

    Step(Doer doer, Set<State> origins, Optional<State> destination) {
        this.doer = doer;
        this.origins = origins;
        this.destination = destination;
    }

    boolean isPossibleIn(State state) {
        return origins.contains(state);
    }

    State destination() {
        return destination.orElseThrow();
    }

    /// Whether this row is the caller's to call.
    boolean isFor(Caller caller) {
        return switch (doer) {
            case KEEPER -> caller.may(Permission.KEEP_PARTNERS);
            case CLOCK -> caller instanceof Clockwork;
        };
    }

    /// How history names it, such as `record-sale`.
    String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
