package org.guildhall.verification.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.guildhall.verification.lifecycle.VerificationCase.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells an account in time that its verification ends: what has expired puts its applications on
/// hold.
@Component
public class Endings implements TimerHandler {
    /// So long before.
    public static final Duration AHEAD = Duration.ofDays(30);

    private static final String KIND = "verification.ending";
    private static final String TYPE = "ending";

    private final CaseStore cases;
    private final Passage passage;
    private final Events events;
    private final Timers timers;
    private final Clock clock;

    Endings(CaseStore cases, Passage passage, Events events, Timers timers, Clock clock) {
        this.cases = cases;
        this.passage = passage;
        this.events = events;
        this.timers = timers;
        this.clock = clock;
    }

    /// One that holds no longer than that anyway is not told of.
    public void expect(CaseId id, Standing standing) {
        var when = standing.until().minus(AHEAD);
        if (when.isAfter(clock.instant())) timers.at(KIND, id.value(), when);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// Once for each end, and not to an account that has handed a new round in.
    @Override
    @Transactional
    public void fire(UUID id) {
        cases.find(new CaseId(id))
                .filter(this::isEnding)
                .ifPresent(known -> passage.record(known, TYPE, Actor.SYSTEM, known.state()));
    }

    private boolean isEnding(VerificationCase known) {
        var now = clock.instant();
        return known.isVerified(now)
                && !known.state().isUnderReview()
                && known.standing().filter(held -> isDue(known, held)).isPresent();
    }

    private boolean isDue(VerificationCase known, Standing held) {
        return !held.until().minus(AHEAD).isAfter(clock.instant())
                && !events.hasHappened(known.id().value(), TYPE, held.at());
    }
}
