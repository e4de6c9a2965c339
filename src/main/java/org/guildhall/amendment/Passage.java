package org.guildhall.amendment;

import java.time.Clock;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.Permission;
import org.guildhall.amendment.lifecycle.Action;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.amendment.lifecycle.AmendmentId;
import org.guildhall.amendment.lifecycle.Facts;
import org.guildhall.amendment.lifecycle.Move;
import org.guildhall.amendment.lifecycle.Seen;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one way by which an amendment goes from stage to stage: found within the caller's reach,
/// allowed by the table, written on the version that was seen, and told to history, all in the
/// caller's one transaction.
@Component
class Passage {
    private final AmendmentStore store;
    private final Facts facts;
    private final Unanswered unanswered;
    private final Events events;
    private final Clock clock;

    Passage(AmendmentStore store, Facts facts, Unanswered unanswered, Events events, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.unanswered = unanswered;
        this.events = events;
        this.clock = clock;
    }

    /// People of accounts reach what was offered to theirs, staff all. What is out of reach isn't
    /// there.
    Amendment find(AmendmentId id, Caller caller) {
        return store.byId(id).filter(found -> reaches(caller, found)).orElseThrow(NotFound::new);
    }

    /// Moves what the caller saw. Refused when it isn't the caller's row, when the row doesn't hold
    /// in that stage, and when somebody was first.
    @Transactional(propagation = Propagation.MANDATORY)
    public Amendment move(Seen seen, Move move, Caller caller) {
        var before = find(seen.id(), caller);
        if (!move.action().isFor(caller)) throw new NotAllowed("amendment.not-your-part");
        if (before.version() != seen.version()) throw before.noLongerPossible();
        var after = before.after(move, clock.instant(), caller.actor().name());
        if (!store.move(after)) throw find(seen.id(), caller).noLongerPossible();
        // What a draft says while it is written is nobody's history.
        if (move.action() != Action.WRITE) events.append(happening(before, after, move, caller));
        unanswered.plan(after);
        return after.kept();
    }

    /// Begins one; refused while another is open.
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Amendment fresh, Staff caller) {
        if (!store.begin(fresh)) {
            throw store.openOf(fresh.application()).orElseThrow().noLongerPossible();
        }
        events.append(
                Happening.of(fresh.subject(), fresh.version(), Action.BEGIN.type(), caller.actor())
                        .moved("", fresh.stage().name())
                        .with(facts.of(fresh)));
    }

    private Happening happening(Amendment before, Amendment after, Move move, Caller caller) {
        return Happening.of(
                        after.subject(), before.version() + 1, move.action().type(), caller.actor())
                .moved(before.stage().name(), after.stage().name())
                .because(move.said().orElse(null))
                .with(facts.of(after));
    }

    private static boolean reaches(Caller caller, Amendment amendment) {
        return switch (caller) {
            case Member member ->
                    amendment.isTold() && member.account().equals(amendment.identity().account());
            case Staff staff -> staff.may(Permission.VIEW_APPLICATIONS);
            case Clockwork _ -> true;
            case Visitor _ -> false;
        };
    }
}
