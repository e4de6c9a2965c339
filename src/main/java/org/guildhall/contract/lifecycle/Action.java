package org.guildhall.contract.lifecycle;

import static org.guildhall.contract.lifecycle.ContractState.COMPLETED;
import static org.guildhall.contract.lifecycle.ContractState.DECLINED;
import static org.guildhall.contract.lifecycle.ContractState.DRAFTED;
import static org.guildhall.contract.lifecycle.ContractState.EXPIRED;
import static org.guildhall.contract.lifecycle.ContractState.SCANNED;
import static org.guildhall.contract.lifecycle.ContractState.SENT;
import static org.guildhall.contract.lifecycle.ContractState.SIGNED_BY_PARTNER;
import static org.guildhall.contract.lifecycle.ContractState.VIEWED;
import static org.guildhall.contract.lifecycle.ContractState.VOIDED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Permission;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.programme.ContractTerms.Route;

/// The table of everything that is done with a contract: who, on which routes, from which states,
/// to which state.
public enum Action {
    SEND(Doer.REVIEWER, Way.HERE, SENT, DRAFTED),
    HAND_OVER(Doer.REVIEWER, Way.OUTSIDE, DRAFTED, DRAFTED),
    VIEW(Doer.OWNER, Way.HERE, VIEWED, SENT),
    CODE(Doer.OWNER, Way.ONLINE, VIEWED, VIEWED),
    SIGN(Doer.OWNER, Way.ONLINE, SIGNED_BY_PARTNER, VIEWED),
    COUNTERSIGN(Doer.SIGNATORY, Way.ONLINE, COMPLETED, SIGNED_BY_PARTNER),
    SCAN(Doer.OWNER, Way.ON_PAPER, SCANNED, SENT, VIEWED),
    RETURN(Doer.REVIEWER, Way.ON_PAPER, VIEWED, SCANNED),
    ACCEPT(Doer.REVIEWER, Way.ON_PAPER, SIGNED_BY_PARTNER, SCANNED),
    CONCLUDE(Doer.SIGNATORY, Way.ON_PAPER, COMPLETED, SIGNED_BY_PARTNER),
    REPORT_SENT(Doer.SYSTEM, Way.OUTSIDE, SENT, DRAFTED),
    REPORT_VIEWED(Doer.SYSTEM, Way.OUTSIDE, VIEWED, DRAFTED, SENT),
    REPORT_SIGNED(Doer.SYSTEM, Way.OUTSIDE, SIGNED_BY_PARTNER, DRAFTED, SENT, VIEWED),
    REPORT_COMPLETED(Doer.SYSTEM, Way.OUTSIDE, COMPLETED, DRAFTED, SENT, VIEWED, SIGNED_BY_PARTNER),
    REPORT_DECLINED(Doer.SYSTEM, Way.OUTSIDE, DECLINED, DRAFTED, SENT, VIEWED, SIGNED_BY_PARTNER),
    REPORT_VOIDED(Doer.SYSTEM, Way.OUTSIDE, VOIDED, DRAFTED, SENT, VIEWED, SIGNED_BY_PARTNER),
    DECLINE(Doer.OWNER, Way.HERE, DECLINED, SENT, VIEWED),
    VOID(Doer.REVIEWER, Way.ANY, VOIDED, DRAFTED, SENT, VIEWED, SCANNED, SIGNED_BY_PARTNER),
    DROP(Doer.SYSTEM, Way.ANY, VOIDED, DRAFTED, SENT, VIEWED, SCANNED, SIGNED_BY_PARTNER),
    HALT(Doer.SYSTEM, Way.ANY, DRAFTED, DRAFTED, SENT, VIEWED, SCANNED, SIGNED_BY_PARTNER),
    GO_ON(Doer.SYSTEM, Way.ANY, DRAFTED, DRAFTED, SENT, VIEWED, SCANNED, SIGNED_BY_PARTNER),
    REMIND(Doer.SYSTEM, Way.ANY, SENT, SENT, VIEWED, SCANNED, SIGNED_BY_PARTNER),
    REMIND_RENEWAL(Doer.SYSTEM, Way.ANY, COMPLETED, COMPLETED),
    RUN_OUT(Doer.SYSTEM, Way.ANY, COMPLETED, COMPLETED),
    GIVE_WAY(Doer.SYSTEM, Way.ANY, COMPLETED, COMPLETED),
    EXPIRE(Doer.SYSTEM, Way.ANY, EXPIRED, DRAFTED, SENT, VIEWED, SCANNED, SIGNED_BY_PARTNER);

    /// The routes on which an action exists.
    private enum Way {
        ANY(Route.ELECTRONIC, Route.PAPER, Route.OUTSIDE),
        HERE(Route.ELECTRONIC, Route.PAPER),
        ONLINE(Route.ELECTRONIC),
        ON_PAPER(Route.PAPER),
        OUTSIDE(Route.OUTSIDE);

        private final Set<Route> routes;

        Way(Route first, Route... more) {
            routes = EnumSet.of(first, more);
        }
    }

    private enum Doer {
        OWNER,
        REVIEWER,
        SIGNATORY,
        SYSTEM
    }

    private static final Set<Action> STAYING = EnumSet.of(REMIND, CODE, HALT, GO_ON);

    /// What a contract that stands still must wait for.
    private static final Set<Action> FORWARD =
            EnumSet.of(
                    SEND,
                    HAND_OVER,
                    CODE,
                    SIGN,
                    COUNTERSIGN,
                    SCAN,
                    ACCEPT,
                    CONCLUDE,
                    REPORT_COMPLETED,
                    HALT,
                    REMIND,
                    EXPIRE);

    /// What nobody does once the time to sign is over, whether or not its end is written down by
    /// then.
    private static final Set<Action> IN_TIME =
            EnumSet.of(CODE, SIGN, COUNTERSIGN, SCAN, ACCEPT, CONCLUDE);

    private final Doer doer;
    private final Way way;
    private final ContractState to;
    private final Set<ContractState> from;

    Action(Doer doer, Way way, ContractState to, ContractState first, ContractState... more) {
        this.doer = doer;
        this.way = way;
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    /// Where it leads; what only notes something leaves the contract where it is.
    ContractState after(ContractState before) {
        return STAYING.contains(this) ? before : to;
    }

    /// As history names it.
    public String past() {
        return switch (this) {
            case HAND_OVER -> "handed-over";
            case SEND, REPORT_SENT -> "sent";
            case VIEW, REPORT_VIEWED -> "viewed";
            case CODE -> "code-sent";
            case SIGN, REPORT_SIGNED -> "signed";
            case DECLINE, REPORT_DECLINED -> "declined";
            case COUNTERSIGN, CONCLUDE, REPORT_COMPLETED -> "countersigned";
            case SCAN -> "scanned";
            case RETURN -> "returned";
            case ACCEPT -> "accepted";
            case VOID, REPORT_VOIDED -> "voided";
            case DROP -> "dropped";
            case HALT -> "halted";
            case GO_ON -> "gone-on";
            case REMIND -> "reminded";
            case REMIND_RENEWAL -> "renewal-due";
            case RUN_OUT -> "ran-out";
            case GIVE_WAY -> "renewed";
            case EXPIRE -> "expired";
        };
    }

    /// Whether it can be done now, by that caller.
    public boolean isOpenTo(Caller caller, Contract contract) {
        return holds(contract) && allows(caller);
    }

    /// Lets it be done, or says why not: not this caller's part, or no longer possible.
    void check(Contract contract, Instant now, Caller caller) {
        if (!allows(caller)) {
            throw new NotAllowed("contract.refused." + doer.name().toLowerCase(Locale.ROOT));
        }
        if (!holds(contract)) {
            throw contract.noLongerPossible();
        }
        if (IN_TIME.contains(this) && contract.isOver(now)) throw contract.outOfTime();
    }

    private boolean holds(Contract contract) {
        var still = contract.isHalted() ? FORWARD.contains(this) : this == GO_ON;
        return from.contains(contract.state()) && way.routes.contains(contract.route()) && !still;
    }

    private boolean allows(Caller caller) {
        return switch (doer) {
            case OWNER -> caller instanceof Member member && member.isOwner();
            case REVIEWER -> caller.may(Permission.REVIEW_APPLICATIONS);
            case SIGNATORY -> caller.may(Permission.COUNTERSIGN_CONTRACTS);
            case SYSTEM -> caller instanceof Clockwork;
        };
    }
}
