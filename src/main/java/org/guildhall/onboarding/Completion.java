package org.guildhall.onboarding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Uid;
import org.guildhall.contract.ContractCompleted;
import org.guildhall.contract.ContractEnded;
import org.guildhall.network.NewPartnership;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The last steps, which nobody clicks: the contract that both have signed, and the day it comes
/// into force.
@Component
class Completion implements TimerHandler {
    private static final String ACTIVATION = "onboarding.activation";

    private final ApplicationStore store;
    private final Passage passage;
    private final Partnerships partnerships;
    private final Timers timers;
    private final Clock clock;

    Completion(
            ApplicationStore store,
            Passage passage,
            Partnerships partnerships,
            Timers timers,
            Clock clock) {
        this.store = store;
        this.passage = passage;
        this.partnerships = partnerships;
        this.timers = timers;
        this.clock = clock;
    }

    /// Both have signed, in this very transaction; access opens at the effective date.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void completed(ContractCompleted contract) {
        store.byContract(contract.contract().value())
                .ifPresent(
                        application -> {
                            passage.move(
                                    application.seen(),
                                    new Move.CompleteContract(contract.effective()),
                                    new Clockwork());
                            timers.at(ACTIVATION, application.id().value(), contract.effective());
                        });
    }

    /// The contract ended without both signatures: the way is free for another one.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(ContractEnded contract) {
        store.byContract(contract.contract().value())
                .filter(application -> Action.END_CONTRACT.isPossibleIn(application.stage()))
                .ifPresent(
                        application ->
                                passage.move(
                                        application.seen(),
                                        new Move.EndContract(contract.how().name()),
                                        new Clockwork()));
    }

    @Override
    public String kind() {
        return ACTIVATION;
    }

    /// Opens access when the contract is in force. Fired too early, or a second time, it does
    /// nothing.
    @Override
    @Transactional
    public void fire(UUID id) {
        var application = store.byId(new ApplicationId(id)).orElseThrow();
        var inForce =
                application.agreement().effective().filter(from -> !from.isAfter(clock.instant()));
        if (inForce.isEmpty() || !Action.ACTIVATE.isPossibleIn(application.stage())) return;
        passage.move(application.seen(), new Move.Activate(), new Clockwork());
        partnerships.open(partnership(application));
    }

    private static NewPartnership partnership(Application application) {
        var answers = application.answers();
        var applicant = application.applicant();
        var associated = new ArrayList<Uid>();
        answers.list("associatedUids").forEach(uid -> associated.add(new Uid(uid)));
        return new NewPartnership(
                application.id().value(),
                application.identity().programme(),
                applicant.site(),
                applicant.account(),
                new Uid(answers.text("mainUid")),
                associated,
                application.agreement().effective().orElseThrow());
    }
}
