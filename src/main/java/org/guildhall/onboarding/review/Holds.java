package org.guildhall.onboarding.review;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Staff;
import org.guildhall.contract.Deadlines;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.onboarding.activation.Completion;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Hold;
import org.guildhall.onboarding.lifecycle.Hold.Cause;
import org.guildhall.onboarding.lifecycle.Move;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.passage.ApplicationStore;
import org.guildhall.onboarding.passage.Lapses;
import org.guildhall.onboarding.passage.Nudges;
import org.guildhall.onboarding.passage.Passage;
import org.guildhall.verification.Verifications;
import org.guildhall.verification.lifecycle.StandingChanged;
import org.guildhall.verification.risk.KycRequests;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts applications on hold and lets them go on where they stood (onboarding.md section 5): by a
/// BD lead in words, by the system when the enterprise verification ends or risk control asks for
/// papers, and again when that is over.
@Service
public class Holds {
    private final ApplicationStore store;
    private final Passage passage;
    private final Completion completion;
    private final Lapses lapses;
    private final Nudges nudges;
    private final Deadlines deadlines;
    private final Verifications verifications;
    private final KycRequests risk;
    private final StandingTurns turns;
    private final Clock clock;

    Holds(
            ApplicationStore store,
            Passage passage,
            Completion completion,
            Lapses lapses,
            Nudges nudges,
            Deadlines deadlines,
            Verifications verifications,
            KycRequests risk,
            StandingTurns turns,
            Clock clock) {
        this.store = store;
        this.passage = passage;
        this.completion = completion;
        this.lapses = lapses;
        this.nudges = nudges;
        this.deadlines = deadlines;
        this.verifications = verifications;
        this.risk = risk;
        this.turns = turns;
        this.clock = clock;
    }

    /// Stops everything but conversation; the clocks stand still.
    @Transactional
    public Application hold(Seen seen, String why, Staff caller) {
        return hold(seen, Cause.LEAD, why, caller);
    }

    /// Lets it go on where it stood, unless what the system holds it for is still so.
    @Transactional
    public Application resume(Seen seen, String why, Caller caller) {
        turns.take(passage.seen(seen, caller).applicant().account());
        var resumed = goOn(seen, why, caller);
        return cause(resumed.applicant().account())
                .map(cause -> hold(resumed.seen(), cause, "", new Clockwork()))
                .orElse(resumed);
    }

    /// The account's verification ended or came back, or a risk case did, in this very transaction.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void standingChanged(StandingChanged standing) {
        turns.take(standing.account());
        var cause = cause(standing.account());
        store.openOf(standing.account()).forEach(application -> settle(application, cause));
    }

    private void settle(Application application, Optional<Cause> cause) {
        var hold = application.standing().hold();
        if (hold.filter(Hold::isByPerson).isPresent() || hold.map(Hold::cause).equals(cause))
            return;
        var clockwork = new Clockwork();
        var free = hold.isPresent() ? goOn(application.seen(), "", clockwork) : application;
        cause.ifPresent(now -> hold(free.seen(), now, "", clockwork));
    }

    /// The contract is written first, as by everybody who signs or ends it: of two at once one
    /// waits for the other, and never each for the other.
    private Application hold(Seen seen, Cause cause, String why, Caller caller) {
        var before = passage.seen(seen, caller);
        var hold = new Hold(clock.instant(), caller.actor().name(), cause, why);
        contract(before).ifPresent(contract -> deadlines.halt(contract, hold.by()));
        return passage.move(
                before, new Move.PutOnHold(hold), caller, Map.of("cause", cause.name()));
    }

    private Application goOn(Seen seen, String why, Caller caller) {
        var before = passage.seen(seen, caller);
        contract(before).ifPresent(deadlines::goOn);
        // What was reminded of meanwhile, or is near its end, is told with it until when it waits.
        var told = lapses.afterHold(before).map(at -> Map.of("lapses", at.toString()));
        var resumed = passage.move(before, new Move.Resume(why), caller, told.orElse(Map.of()));
        completion.plan(resumed);
        lapses.planAfterHold(resumed);
        nudges.plan(resumed);
        return resumed;
    }

    private static Optional<ContractId> contract(Application application) {
        return application.agreement().contract().map(ContractId::new);
    }

    private Optional<Cause> cause(AccountId account) {
        if (!verifications.isVerified(account)) return Optional.of(Cause.VERIFICATION);
        return risk.isAsking(account) ? Optional.of(Cause.RISK) : Optional.empty();
    }
}
