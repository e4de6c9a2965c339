package org.guildhall.invitation.lifecycle;

import static org.guildhall.invitation.lifecycle.ProspectState.ACCEPTED;
import static org.guildhall.invitation.lifecycle.ProspectState.EXPIRED;
import static org.guildhall.invitation.lifecycle.ProspectState.INVITED;
import static org.guildhall.invitation.lifecycle.ProspectState.PREPARING;
import static org.guildhall.invitation.lifecycle.ProspectState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Permission;
import org.jspecify.annotations.Nullable;

/// The table of everything that is done with a prospect: who, from which states, to which.
public enum Action {
    CORRECT(Doer.STAFF, "corrected", null, PREPARING, EXPIRED, WITHDRAWN),
    RECEIVE(Doer.STAFF, "received", null, PREPARING, EXPIRED, WITHDRAWN),
    INTERVIEW(Doer.STAFF, "interviewed", null, PREPARING, EXPIRED, WITHDRAWN),
    INVITE(Doer.STAFF, "invited", INVITED, PREPARING, INVITED, EXPIRED, WITHDRAWN),
    WITHDRAW(Doer.STAFF, "withdrawn", WITHDRAWN, PREPARING, INVITED),
    REMIND(Doer.SYSTEM, "reminded", null, INVITED),
    EXPIRE(Doer.SYSTEM, "expired", EXPIRED, INVITED),
    ACCEPT(Doer.INVITED, "accepted", ACCEPTED, INVITED);

    private enum Doer {
        STAFF,
        INVITED,
        SYSTEM
    }

    private final Doer doer;
    private final String past;
    private final @Nullable ProspectState to;
    private final Set<ProspectState> from;

    Action(
            Doer doer,
            String past,
            @Nullable ProspectState to,
            ProspectState first,
            ProspectState... more) {
        this.doer = doer;
        this.past = past;
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    /// Where it leads, when it leads anywhere.
    public Optional<ProspectState> to() {
        return Optional.ofNullable(to);
    }

    /// As history names it.
    public String past() {
        return past;
    }

    /// Whether the table has it for that state.
    public boolean isPossible(ProspectState state) {
        return from.contains(state);
    }

    /// Whether it is that caller's part. Whoever is invited has been found by the address that they
    /// proved to be theirs.
    public boolean isFor(Caller caller) {
        return switch (doer) {
            case STAFF -> caller.may(Permission.INVITE_PARTNERS);
            case INVITED -> caller instanceof Member;
            case SYSTEM -> caller instanceof Clockwork;
        };
    }
}
