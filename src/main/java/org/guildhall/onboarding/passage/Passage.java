package org.guildhall.onboarding.passage;

import java.time.Clock;
import java.util.Map;
import org.guildhall.access.Caller;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Facts;
import org.guildhall.onboarding.lifecycle.Move;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.web.NotAllowed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves an application: asks the table, writes the new state under the version that was seen,
/// writes history, starts and stops the stage's clock. All of it in the caller's one transaction.
@Component
public class Passage {
    private final ApplicationStore store;
    private final Reach reach;
    private final StageClocks clocks;
    private final Nudges nudges;
    private final Lapses lapses;
    private final UidKeeper uids;
    private final Events events;
    private final Clock clock;

    Passage(
            ApplicationStore store,
            Reach reach,
            StageClocks clocks,
            Nudges nudges,
            Lapses lapses,
            UidKeeper uids,
            Events events,
            Clock clock) {
        this.store = store;
        this.reach = reach;
        this.clocks = clocks;
        this.nudges = nudges;
        this.lapses = lapses;
        this.uids = uids;
        this.events = events;
        this.clock = clock;
    }

    /// What the caller saw, within their reach and not moved since.
    @Transactional(propagation = Propagation.MANDATORY)
    public Application seen(Seen seen, Caller caller) {
        var found = reach.find(seen.id(), caller);
        if (found.version() != seen.version()) throw found.noLongerPossible();
        return found;
    }

    /// Moves what the caller saw.
    @Transactional(propagation = Propagation.MANDATORY)
    public Application move(Seen seen, Move move, Caller caller) {
        return move(seen(seen, caller), move, caller);
    }

    /// Moves what was found within the caller's reach. Refused when it isn't the caller's row, when
    /// the row doesn't hold in that stage, and when somebody was first.
    @Transactional(propagation = Propagation.MANDATORY)
    public Application move(Application before, Move move, Caller caller) {
        return move(before, move, caller, Map.of());
    }

    /// The same, with more that a mail about it needs.
    @Transactional(propagation = Propagation.MANDATORY)
    public Application move(
            Application before, Move move, Caller caller, Map<String, String> facts) {
        if (!move.action().isFor(caller)) throw new NotAllowed("onboarding.not-your-part");
        var after = before.after(move, clock.instant(), caller.actor().name());
        if (!store.move(after, lapses.end(after)))
            throw reach.find(before.id(), caller).noLongerPossible();
        clocks.moved(before, after);
        if (before.stage() != after.stage()) remind(after);
        if (after.stage().isClosed()) uids.release(after);
        if (isHistory(move)) events.append(happening(before, after, move, caller, facts));
        return after.kept();
    }

    /// Begins a fresh application and its history. False when the enterprise has an open one
    /// already.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(Application fresh, Caller caller) {
        if (!store.start(fresh, lapses.end(fresh))) return false;
        var begun = Happening.of(fresh.subject(), 1, Action.START.type(), caller.actor());
        events.append(begun.moved("", fresh.stage().name()).with(Facts.of(fresh)));
        remind(fresh);
        return true;
    }

    private void remind(Application application) {
        nudges.plan(application);
        lapses.plan(application);
    }

    /// What a draft says while it is typed is nobody's history.
    private static boolean isHistory(Move move) {
        return move.action() != Action.SAVE && move.action() != Action.DRAFT_TERMS;
    }

    private static Happening happening(
            Application before,
            Application after,
            Move move,
            Caller caller,
            Map<String, String> facts) {
        return Happening.of(
                        after.subject(), before.version() + 1, move.action().type(), caller.actor())
                .moved(before.stage().name(), after.stage().name())
                .because(move.said().orElse(null))
                .with(Facts.of(after, move, facts));
    }
}
