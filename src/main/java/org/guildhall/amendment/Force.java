package org.guildhall.amendment;

import java.time.Clock;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.amendment.lifecycle.Action;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.amendment.lifecycle.AmendmentId;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Move;
import org.guildhall.contract.lifecycle.ContractCompleted;
import org.guildhall.contract.lifecycle.ContractEnded;
import org.guildhall.contract.lifecycle.ContractRanOut;
import org.guildhall.network.Partnerships;
import org.guildhall.network.Uids;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.guildhall.terms.Sheets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The last steps, which nobody clicks: the amendment that both have signed, the day from which the
/// new terms hold, and the contract that ends before.
@Component
class Force implements TimerHandler {
    private static final String IN_FORCE = "amendment.in-force";
    private static final String LEVEL = "commissionLevel";

    private final AmendmentStore store;
    private final Passage passage;
    private final ActiveApplications applications;
    private final Sheets sheets;
    private final Uids uids;
    private final Partnerships partnerships;
    private final Timers timers;
    private final Clock clock;

    Force(
            AmendmentStore store,
            Passage passage,
            ActiveApplications applications,
            Sheets sheets,
            Uids uids,
            Partnerships partnerships,
            Timers timers,
            Clock clock) {
        this.store = store;
        this.passage = passage;
        this.applications = applications;
        this.sheets = sheets;
        this.uids = uids;
        this.partnerships = partnerships;
        this.timers = timers;
        this.clock = clock;
    }

    /// Both have signed, in this very transaction; the old terms hold until the effective date. One
    /// that was withdrawn meanwhile refuses the signature.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void completed(ContractCompleted contract) {
        if (!contract.amends()) return;
        store.byContract(contract.contract().value())
                .ifPresent(
                        amendment -> {
                            var complete = new Move.CompleteContract(contract.effective());
                            passage.move(amendment.seen(), complete, new Clockwork());
                            timers.at(IN_FORCE, amendment.id().value(), contract.effective());
                        });
    }

    /// The contract ended without both signatures: the way is free for another one, or back to the
    /// terms.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(ContractEnded contract) {
        store.byContract(contract.contract().value())
                .filter(amendment -> amendment.allows(Action.END_CONTRACT))
                .ifPresent(amendment -> goBack(amendment, contract));
    }

    /// The contract's last day is over: what was to be amended is no more. A renewal goes on, and
    /// opens the console again.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void ranOut(ContractRanOut contract) {
        store.openOf(contract.application())
                .filter(open -> open.kind() == Kind.AMENDMENT)
                .filter(
                        open ->
                                open.identity()
                                        .base()
                                        .contract()
                                        .equals(contract.contract().value()))
                .ifPresent(open -> passage.move(open.seen(), new Move.Expire(), new Clockwork()));
    }

    @Override
    public String kind() {
        return IN_FORCE;
    }

    /// Puts the new terms in force when their day has come. Fired too early, or a second time, it
    /// does nothing.
    @Override
    @Transactional
    public void fire(UUID id) {
        var amendment = store.byId(new AmendmentId(id)).orElseThrow();
        var due = amendment.progress().effective().filter(from -> !from.isAfter(clock.instant()));
        if (due.isEmpty() || !amendment.allows(Action.COME_INTO_FORCE)) return;
        passage.move(amendment.seen(), new Move.ComeIntoForce(), new Clockwork());
        var application = amendment.application();
        var sheet = amendment.progress().sheet().orElseThrow();
        partnerships.hold(application);
        applications.terms(application, sheet);
        var level = sheets.version(application, sheet).values().text(LEVEL);
        if (!level.isEmpty()) uids.level(application, level);
        if (amendment.kind() == Kind.RENEWAL) partnerships.reopen(application);
    }

    private void goBack(Amendment amendment, ContractEnded contract) {
        var seen = amendment.seen();
        switch (contract.next()) {
            case ANOTHER_CONTRACT ->
                    passage.move(
                            seen, new Move.EndContract(contract.how().name()), new Clockwork());
            case NEW_TERMS -> passage.move(seen, new Move.Reopen(contract.why()), contract.by());
        }
    }
}
