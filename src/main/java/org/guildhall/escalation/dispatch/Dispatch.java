package org.guildhall.escalation.dispatch;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.escalation.desk.DeskStore;
import org.guildhall.escalation.desk.OutsideDesk;
import org.guildhall.escalation.passage.Escalation;
import org.guildhall.escalation.passage.EscalationState;
import org.guildhall.escalation.passage.EscalationStore;
import org.guildhall.escalation.passage.Passage;
import org.guildhall.escalation.passage.Step;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is to be sent, and what became of each try.
@Service
public class Dispatch {
    /// The timer that sends a packet.
    public static final String SENDING = "packet.send";

    private static final int LONGEST_PROBLEM = 500;

    private final EscalationStore store;
    private final DeskStore desks;
    private final Passage passage;
    private final Timers timers;
    private final Settings settings;
    private final Clock clock;

    Dispatch(
            EscalationStore store,
            DeskStore desks,
            Passage passage,
            Timers timers,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.desks = desks;
        this.passage = passage;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    /// A packet on its way.
    record ToCarry(Escalation escalation, OutsideDesk desk, Back back) {}

    /// What is to be carried, with where to, and where the other side answers; nothing when it
    /// isn't to be sent any more.
    @Transactional(readOnly = true)
    public Optional<ToCarry> toCarry(UUID id) {
        return store.find(id)
                .filter(known -> known.state() == EscalationState.SENDING)
                .map(
                        known ->
                                new ToCarry(
                                        known, desks.find(known.deskId()).orElseThrow(), back(id)));
    }

    /// Notes what became of a try; what follows is another one later, or somebody has to look.
    @Transactional
    public void note(Escalation tried, Carried carried) {
        var now = store.find(tried.id()).orElseThrow(NotFound::new);
        if (now.progress().version() != tried.progress().version()) return;
        switch (carried) {
            case Carried.There(var reference) -> {
                var _ = passage.move(now, now.referred(reference), Step.ARRIVE, Actor.SYSTEM);
            }
            case Carried.Never(var problem) -> giveUp(now, now.failed(shortened(problem)));
            case Carried.Later(var problem, var pause) -> {
                var failed = now.failed(shortened(problem));
                var next = Patience.after(failed.progress().tries(), pause);
                if (next.isEmpty()) giveUp(now, failed);
                else {
                    if (!store.move(now, failed)) throw now.gone();
                    timers.at(SENDING, now.id(), clock.instant().plus(next.get()));
                }
            }
        }
    }

    private void giveUp(Escalation now, Escalation failed) {
        var _ = passage.move(now, failed, Step.GIVE_UP, Actor.SYSTEM);
    }

    private Back back(UUID id) {
        var page = settings.link(Back.HERE + "/" + store.token(id));
        return new Back(page, store.mailToken(id));
    }

    private static String shortened(String problem) {
        return problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM));
    }
}
