package org.guildhall.escalation.passage;

import java.time.Clock;
import java.util.TreeMap;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.springframework.stereotype.Component;

/// Brings an escalation from one state to the next in the caller's transaction: its row, by the
/// version that was seen, and what history says of it.
@Component
public class Passage {
    private final EscalationStore store;
    private final Events events;
    private final Clock clock;

    Passage(EscalationStore store, Events events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// Takes a step that brings nothing along.
    public Escalation move(Escalation known, Step step, Actor actor) {
        return move(known, known, step, actor);
    }

    /// Takes a step; refused when somebody was first.
    ///
    /// @param changed the one that was seen, with what the step brings along
    public Escalation move(Escalation seen, Escalation changed, Step step, Actor actor) {
        var next = changed.after(step, actor.name(), clock.instant());
        if (!store.move(seen, next)) {
            throw store.find(seen.id()).orElse(seen).gone();
        }
        tell(next, step, actor);
        return next;
    }

    /// Has history say that a step was taken.
    public void tell(Escalation known, Step step, Actor actor) {
        var facts = new TreeMap<String, Object>();
        facts.put("number", known.number());
        facts.put("ticket", known.ticket().value());
        facts.put("ticketNumber", known.packet().number());
        facts.put("desk", known.desk());
        facts.put("uid", known.packet().uid());
        facts.put("nextWord", known.nextWord().toString());
        facts.put("problem", known.progress().problem());
        known.progress().reference().ifPresent(name -> facts.put("reference", name));
        events.append(
                Happening.of(known.subject(), known.progress().version(), step.type(), actor)
                        .moved("", known.state().name())
                        .with(facts));
    }
}
