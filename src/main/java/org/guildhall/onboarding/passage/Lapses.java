package org.guildhall.onboarding.passage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Move;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.guildhall.programme.Programmes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends what the partner leaves unanswered for so many days as the programme says: a draft, a
/// question of ours, offered terms.
@Component
public class Lapses implements TimerHandler {
    private static final String LAPSE = "onboarding.lapse";

    /// What comes off hold after its time keeps these days to be answered.
    private static final Duration GRACE = Duration.ofDays(3);

    private final ApplicationStore store;
    private final ObjectProvider<Passage> passage;
    private final Programmes programmes;
    private final Timers timers;
    private final Clock clock;

    Lapses(
            ApplicationStore store,
            ObjectProvider<Passage> passage,
            Programmes programmes,
            Timers timers,
            Clock clock) {
        this.store = store;
        this.passage = passage;
        this.programmes = programmes;
        this.timers = timers;
        this.clock = clock;
    }

    /// Waits for the day on which the application would lapse where it stands now.
    void plan(Application application) {
        end(application).ifPresent(at -> await(application, at));
    }

    /// The day on which one lapses that comes off hold now: not at once.
    public Optional<Instant> afterHold(Application application) {
        var soonest = clock.instant().plus(GRACE);
        return end(application).map(at -> at.isBefore(soonest) ? soonest : at);
    }

    /// Waits for that day.
    public void planAfterHold(Application application) {
        var end = afterHold(application);
        store.lapses(application.id(), end);
        end.ifPresent(at -> await(application, at));
    }

    /// When it ends by itself if the partner leaves it as it is; nothing while it is on hold.
    public Optional<Instant> at(Application application) {
        return application.isOnHold() ? Optional.empty() : store.lapsesAt(application.id());
    }

    private void await(Application application, Instant end) {
        timers.at(LAPSE, application.id().value(), end);
    }

    @Override
    public String kind() {
        return LAPSE;
    }

    /// Ends it, unless it has gone on meanwhile, is on hold, or has come off it and keeps some
    /// days.
    @Override
    @Transactional
    public void fire(UUID id) {
        var application = store.byId(new ApplicationId(id)).orElseThrow();
        if (!application.allows(Action.LAPSE)) return;
        var over = at(application).filter(end -> !end.isAfter(clock.instant()));
        if (over.isPresent()) {
            passage.getObject().move(application, new Move.Lapse(), new Clockwork());
        }
    }

    /// When it would lapse where it stands; empty where it waits for nobody outside.
    Optional<Instant> end(Application application) {
        var identity = application.identity();
        var lapse =
                programmes
                        .version(identity.programme(), identity.programmeVersion())
                        .promises()
                        .lapse();
        var days =
                switch (application.stage()) {
                    case DRAFT -> Optional.of(lapse.draft());
                    case INFORMATION_REQUESTED -> Optional.of(lapse.information());
                    case TERMS_OFFERED -> Optional.of(lapse.terms());
                    case UNDER_REVIEW, QUALIFIED, TERMS_APPROVAL, IN_CORRECTION ->
                            Optional.<Integer>empty();
                    case AWAITING_CONTRACT, SIGNED, ADMITTED, ACTIVE -> Optional.<Integer>empty();
                    case WITHDRAWN, REJECTED, DECLINED, CANCELLED, LAPSED ->
                            Optional.<Integer>empty();
                };
        return days.map(count -> application.standing().since().plus(Duration.ofDays(count)));
    }
}
