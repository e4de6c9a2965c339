package org.guildhall.onboarding.passage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.calendar.Calendars;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Facts;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.guildhall.programme.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds the partner of a draft, a question of ours or offered terms that lie there
/// (onboarding.md section 4): after days for a draft, after working days for the others, as the
/// programme says.
@Component
public class Nudges implements TimerHandler {
    private static final String NUDGE = "onboarding.nudge";
    private static final String TYPE = "nudge";

    private final ApplicationStore store;
    private final Programmes programmes;
    private final Calendars calendars;
    private final Timers timers;
    private final Events events;
    private final Lapses lapses;
    private final Clock clock;

    Nudges(
            ApplicationStore store,
            Programmes programmes,
            Calendars calendars,
            Timers timers,
            Events events,
            Lapses lapses,
            Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.calendars = calendars;
        this.timers = timers;
        this.events = events;
        this.lapses = lapses;
        this.clock = clock;
    }

    /// Sets the next reminder of the stage that the application stands in, if it has one left.
    public void plan(Application application) {
        times(application).stream()
                .filter(time -> time.isAfter(clock.instant()))
                .findFirst()
                .ifPresent(time -> timers.at(NUDGE, application.id().value(), time));
    }

    @Override
    public String kind() {
        return NUDGE;
    }

    /// Reminds, unless the application has gone on meanwhile or the same timer did so already.
    @Override
    @Transactional
    public void fire(UUID id) {
        var application = store.byId(new ApplicationId(id)).orElseThrow();
        if (application.isOnHold()) return;
        var due = times(application).stream().filter(time -> !time.isAfter(clock.instant()));
        var last = due.reduce((_, later) -> later);
        if (last.isEmpty() || events.hasHappened(id, TYPE, last.get())) return;
        var reminded =
                Happening.of(
                        application.subject(),
                        application.version(),
                        TYPE,
                        new Clockwork().actor());
        var until = lapses.at(application).map(Instant::toString).orElse("");
        events.append(reminded.with(Facts.of(application, Map.of("lapses", until))));
        plan(application);
    }

    private List<Instant> times(Application application) {
        var identity = application.identity();
        var promises =
                programmes.version(identity.programme(), identity.programmeVersion()).promises();
        var since = application.standing().since();
        return switch (application.stage()) {
            case DRAFT ->
                    promises.draftNudges().stream()
                            .map(days -> since.plus(Duration.ofDays(days)))
                            .toList();
            case INFORMATION_REQUESTED, TERMS_OFFERED -> {
                var calendar = calendars.of(application.applicant().site());
                yield promises.termsNudges().stream()
                        .map(days -> calendar.due(since, days))
                        .toList();
            }
            case UNDER_REVIEW, QUALIFIED, TERMS_APPROVAL, IN_CORRECTION -> List.of();
            case AWAITING_CONTRACT, SIGNED, ADMITTED, ACTIVE -> List.of();
            case WITHDRAWN, REJECTED, DECLINED, CANCELLED, LAPSED -> List.of();
        };
    }
}
