package org.guildhall.onboarding.activation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractCompleted;
import org.guildhall.contract.lifecycle.ContractEnded;
import org.guildhall.contract.lifecycle.ContractRanOut;
import org.guildhall.network.Developer;
import org.guildhall.network.NewPartnership;
import org.guildhall.network.Partnerships;
import org.guildhall.network.UidGroup;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Facts;
import org.guildhall.onboarding.lifecycle.Move;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.ApplicationStore;
import org.guildhall.onboarding.passage.Passage;
import org.guildhall.onboarding.passage.UidKeeper;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.training.Trainings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The last steps, which nobody clicks: the contract that both have signed, and the day it comes
/// into force.
@Component
public class Completion implements TimerHandler {
    private static final String ACTIVATION = "onboarding.activation";
    private static final String BLOCKED = "activation-blocked";
    private static final String WAITS = "activation-waits";
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final ApplicationStore store;
    private final Passage passage;
    private final Contracts contracts;
    private final Partnerships partnerships;
    private final Trainings trainings;
    private final UidKeeper uids;
    private final ActivationList checklist;
    private final Timers timers;
    private final Events events;
    private final Clock clock;

    Completion(
            ApplicationStore store,
            Passage passage,
            Contracts contracts,
            Partnerships partnerships,
            Trainings trainings,
            UidKeeper uids,
            ActivationList checklist,
            Timers timers,
            Events events,
            Clock clock) {
        this.store = store;
        this.passage = passage;
        this.contracts = contracts;
        this.partnerships = partnerships;
        this.trainings = trainings;
        this.uids = uids;
        this.checklist = checklist;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    /// Both have signed, in this very transaction; access opens at the effective date.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void completed(ContractCompleted contract) {
        store.byContract(contract.contract().value())
                .ifPresent(
                        application ->
                                plan(
                                        passage.move(
                                                application,
                                                new Move.CompleteContract(contract.effective()),
                                                new Clockwork())));
    }

    /// Sets the moment at which what is signed or admitted comes into force.
    public void plan(Application application) {
        if (!application.allows(Action.ACTIVATE)) return;
        var effective = application.agreement().effective().orElseThrow();
        timers.at(ACTIVATION, application.id().value(), effective);
    }

    /// The contract ended without both signatures: the way is free for another one, or back to the
    /// terms.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(ContractEnded contract) {
        store.byContract(contract.contract().value())
                .filter(application -> application.allows(Action.END_CONTRACT))
                .ifPresent(application -> goBack(application, contract));
    }

    /// The contract's last day is over: what was opened can only be looked at from now on, and what
    /// wasn't open yet never will be.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void ranOut(ContractRanOut contract) {
        partnerships.end(contract.application(), contract.at());
        store.byId(new ApplicationId(contract.application())).ifPresent(this::lapse);
    }

    private void lapse(Application application) {
        if (application.stage() == Stage.SIGNED && application.allows(Action.LAPSE)) {
            passage.move(application, new Move.Lapse(), new Clockwork());
        }
    }

    private void goBack(Application application, ContractEnded contract) {
        switch (contract.next()) {
            case ANOTHER_CONTRACT ->
                    passage.move(
                            application,
                            new Move.EndContract(contract.how().name()),
                            new Clockwork());
            case NEW_TERMS ->
                    passage.move(application, new Move.VoidContract(contract.why()), contract.by());
        }
    }

    @Override
    public String kind() {
        return ACTIVATION;
    }

    /// The contract comes into force. Fired too early, or a second time, it does nothing.
    @Override
    @Transactional
    public void fire(UUID id) {
        activate(store.byId(new ApplicationId(id)).orElseThrow());
    }

    /// Opens access when the contract is in force and the activation checklist is done: whichever
    /// comes last asks.
    @Transactional(propagation = Propagation.MANDATORY)
    public void activate(Application application) {
        var inForce =
                application.agreement().effective().filter(from -> !from.isAfter(clock.instant()));
        if (inForce.isEmpty() || !application.allows(Action.ACTIVATE)) return;
        if (isOver(application, inForce.get())) {
            lapse(application);
            return;
        }
        if (!checklist.open(application).isEmpty()) {
            tellOfItems(application);
            return;
        }
        if (!uids.breaches(application).isEmpty()) {
            waitForUids(application);
            return;
        }
        passage.move(application, new Move.Activate(), new Clockwork());
        uids.agreed(application)
                .map(group -> partnerships.open(partnership(application, group)))
                .ifPresent(trainings::begin);
    }

    /// Whether the contract's last day has passed meanwhile, as behind a hold; no contract is over
    /// on the day it begins.
    private boolean isOver(Application application, Instant from) {
        var now = clock.instant();
        return from.plus(A_DAY).isBefore(now)
                && contracts
                        .running(application.id().value(), new Clockwork())
                        .flatMap(Contract::over)
                        .filter(end -> !end.isAfter(now))
                        .isPresent();
    }

    /// Access would be open by now: both sides are told once what it waits for.
    private void tellOfItems(Application application) {
        if (events.hasHappened(application.id().value(), WAITS, Instant.EPOCH)) return;
        var open = checklist.open(application).stream().map(ChecklistItem::code).toList();
        var facts = Facts.of(application, Map.of("missing", String.join("\n", open)));
        events.append(happened(application, WAITS).with(facts));
    }

    /// A UID that breaks a rule by now holds access back for all of them: the business developer is
    /// told once, and it is looked at again every hour.
    private void waitForUids(Application application) {
        timers.at(ACTIVATION, application.id().value(), clock.instant().plus(LOOK_AGAIN));
        if (events.hasHappened(application.id().value(), BLOCKED, Instant.EPOCH)) return;
        events.append(happened(application, BLOCKED).with(Facts.of(application)));
    }

    private static Happening happened(Application application, String type) {
        return Happening.of(
                application.subject(), application.version(), type, new Clockwork().actor());
    }

    private static NewPartnership partnership(Application application, UidGroup uids) {
        return new NewPartnership(
                uids,
                application.applicant().site(),
                application.applicant().account(),
                application.applicant().company(),
                application.identity().programmeVersion(),
                application
                        .review()
                        .reviewer()
                        .map(reviewer -> new Developer(reviewer.person(), reviewer.name())),
                application.agreement().effective().orElseThrow());
    }
}
