package org.guildhall.amendment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.amendment.lifecycle.Action;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.amendment.lifecycle.AmendmentId;
import org.guildhall.amendment.lifecycle.Facts;
import org.guildhall.amendment.lifecycle.Move;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.calendar.Calendars;
import org.guildhall.network.MainUids;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.activation.ActiveApplication;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.onboarding.activation.Counterparts;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds the partner of new terms that lie there, hands them over to the account that becomes the
/// main one, and ends what nobody answers: after as many days as the programme gives its first
/// terms.
@Component
class Unanswered implements EventConsumer, TimerHandler {
    /// How history names a reminder; it moves nothing.
    static final String NUDGE = "nudge";

    private static final String KIND = "amendment.unanswered";

    private final AmendmentStore store;
    private final ObjectProvider<Passage> passage;
    private final ActiveApplications applications;
    private final Counterparts counterparts;
    private final Partnerships partnerships;
    private final Calendars calendars;
    private final Facts facts;
    private final Timers timers;
    private final Events events;
    private final Clock clock;

    Unanswered(
            AmendmentStore store,
            ObjectProvider<Passage> passage,
            ActiveApplications applications,
            Counterparts counterparts,
            Partnerships partnerships,
            Calendars calendars,
            Facts facts,
            Timers timers,
            Events events,
            Clock clock) {
        this.store = store;
        this.passage = passage;
        this.applications = applications;
        this.counterparts = counterparts;
        this.partnerships = partnerships;
        this.calendars = calendars;
        this.facts = facts;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    /// Sets the next time at which something happens to offered terms that nobody answers.
    void plan(Amendment amendment) {
        if (amendment.stage() != Stage.OFFERED) return;
        nudges(amendment).stream()
                .filter(time -> time.isAfter(clock.instant()))
                .min(Instant::compareTo)
                .ifPresentOrElse(
                        time -> timers.at(KIND, amendment.id().value(), time),
                        () -> timers.at(KIND, amendment.id().value(), end(amendment)));
    }

    /// Until when the partner can answer terms that are offered.
    Instant end(Amendment amendment) {
        return Facts.until(amendment, application(amendment).programme());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// Reminds or ends, unless the partner has answered meanwhile or the same timer did so already.
    @Override
    @Transactional
    public void fire(UUID id) {
        var amendment = store.byId(new AmendmentId(id)).orElseThrow();
        if (!amendment.allows(Action.LAPSE)) return;
        var now = clock.instant();
        if (!end(amendment).isAfter(now)) {
            passage.getObject().move(amendment.seen(), new Move.Lapse(), new Clockwork());
            return;
        }
        nudges(amendment).stream()
                .filter(time -> !time.isAfter(now))
                .max(Instant::compareTo)
                .filter(time -> !events.hasHappened(id, NUDGE, time))
                .ifPresent(_ -> remind(amendment));
        plan(amendment);
    }

    /// Another account sells first of all: terms that its owners haven't read yet are theirs.
    @Override
    @Transactional
    public void accept(Event event) {
        if (!event.subject().kind().equals("partnership")) return;
        if (!event.type().equals(MainUids.CHANGED)) return;
        var partnership = partnerships.find(event.subject().id(), new Clockwork());
        store.openOf(partnership.application())
                .filter(open -> store.handOver(open.id(), counterparts.account(application(open))))
                .filter(open -> open.stage() == Stage.OFFERED)
                .flatMap(open -> store.byId(open.id()))
                .ifPresent(this::remind);
    }

    private void remind(Amendment amendment) {
        events.append(
                Happening.of(
                                amendment.subject(),
                                amendment.version(),
                                NUDGE,
                                new Clockwork().actor())
                        .with(facts.of(amendment)));
    }

    private List<Instant> nudges(Amendment amendment) {
        var application = application(amendment);
        var since = amendment.standing().since();
        var end = end(amendment);
        return application.programme().promises().termsNudges().stream()
                .map(days -> calendars.due(application.site(), since, days))
                .filter(time -> time.isBefore(end))
                .toList();
    }

    private ActiveApplication application(Amendment amendment) {
        return applications.find(amendment.application(), new Clockwork());
    }
}
