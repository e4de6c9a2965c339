package org.guildhall.contract;

import static org.guildhall.contract.ContractState.COMPLETED;
import static org.guildhall.contract.ContractState.DECLINED;
import static org.guildhall.contract.ContractState.DRAFTED;
import static org.guildhall.contract.ContractState.EXPIRED;
import static org.guildhall.contract.ContractState.SENT;
import static org.guildhall.contract.ContractState.SIGNED_BY_PARTNER;
import static org.guildhall.contract.ContractState.VIEWED;
import static org.guildhall.contract.ContractState.VOIDED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Permission;
import org.guildhall.platform.web.NotAllowed;

/// The table of everything that is done with a contract: who, from which states, to which state.
enum Action {
    SEND(Doer.REVIEWER, SENT, DRAFTED),
    VIEW(Doer.OWNER, VIEWED, SENT),
    CODE(Doer.OWNER, VIEWED, VIEWED),
    SIGN(Doer.OWNER, SIGNED_BY_PARTNER, VIEWED),
    DECLINE(Doer.OWNER, DECLINED, SENT, VIEWED),
    COUNTERSIGN(Doer.SIGNATORY, COMPLETED, SIGNED_BY_PARTNER),
    VOID(Doer.REVIEWER, VOIDED, DRAFTED, SENT, VIEWED, SIGNED_BY_PARTNER),
    REMIND(Doer.SYSTEM, SENT, SENT, VIEWED, SIGNED_BY_PARTNER),
    EXPIRE(Doer.SYSTEM, EXPIRED, SENT, VIEWED, SIGNED_BY_PARTNER);

    private enum Doer {
        OWNER,
        REVIEWER,
        SIGNATORY,
        SYSTEM
    }

    private final Doer doer;
    private final ContractState to;
    private final Set<ContractState> from;

    Action(Doer doer, ContractState to, ContractState first, ContractState... more) {
        this.doer = doer;
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    /// Where it leads; a reminder and a code leave the contract where it is.
    ContractState after(ContractState before) {
        return this == REMIND || this == CODE ? before : to;
    }

    /// As history names it.
    String past() {
        return switch (this) {
            case SEND -> "sent";
            case VIEW -> "viewed";
            case CODE -> "code-sent";
            case SIGN -> "signed";
            case DECLINE -> "declined";
            case COUNTERSIGN -> "countersigned";
            case VOID -> "voided";
            case REMIND -> "reminded";
            case EXPIRE -> "expired";
        };
    }

    /// Whether it can be done now, by that caller.
    boolean isOpenTo(Caller caller, ContractState state) {
        return from.contains(state) && allows(caller);
    }

    /// Lets it be done, or says why not: not this caller's part, or no longer possible.
    void check(Contract contract, Caller caller) {
        if (!allows(caller)) {
            throw new NotAllowed("contract.refused." + doer.name().toLowerCase(Locale.ROOT));
        }
        if (!from.contains(contract.state())) {
            throw contract.noLongerPossible();
        }
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
