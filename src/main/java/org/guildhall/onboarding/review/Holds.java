package org.guildhall.onboarding.review;

import java.time.Clock;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.onboarding.activation.Completion;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Hold;
import org.guildhall.onboarding.lifecycle.Move;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.passage.ApplicationStore;
import org.guildhall.onboarding.passage.Lapses;
import org.guildhall.onboarding.passage.Passage;
import org.guildhall.verification.lifecycle.StandingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts applications on hold and lets them go on where they stood (onboarding.md section 5): by a
/// BD lead in words, by the system when the enterprise verification ends, and again when it is
/// back.
@Service
public class Holds {
    private final ApplicationStore store;
    private final Passage passage;
    private final Completion completion;
    private final Lapses lapses;
    private final Clock clock;

    Holds(
            ApplicationStore store,
            Passage passage,
            Completion completion,
            Lapses lapses,
            Clock clock) {
        this.store = store;
        this.passage = passage;
        this.completion = completion;
        this.lapses = lapses;
        this.clock = clock;
    }

    /// Stops everything but conversation; the clocks stand still.
    @Transactional
    public Application hold(Seen seen, String why, Caller caller) {
        var hold =
                new Hold(clock.instant(), caller.actor().name(), caller instanceof Clockwork, why);
        return passage.move(seen, new Move.PutOnHold(hold), caller);
    }

    /// Lets it go on where it stood.
    @Transactional
    public Application resume(Seen seen, String why, Caller caller) {
        var resumed = passage.move(seen, new Move.Resume(why), caller);
        completion.plan(resumed);
        lapses.planAfterHold(resumed);
        return resumed;
    }

    /// The account's verification ended or came back, in this very transaction.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void standingChanged(StandingChanged standing) {
        for (var application : store.openOf(standing.account())) {
            var bySystem = application.standing().hold().filter(Hold::bySystem).isPresent();
            if (standing.verified() && bySystem) resume(application.seen(), "", new Clockwork());
            if (!standing.verified() && !application.isOnHold()) {
                hold(application.seen(), "", new Clockwork());
            }
        }
    }
}
