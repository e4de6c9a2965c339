package org.guildhall.ticket.duty;

import java.util.Optional;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.ticket.lifecycle.Action;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.passage.Passage;
import org.springframework.stereotype.Component;

/// Gives a new ticket to whose turn it is. One that somebody has meanwhile stays theirs, so that
/// hearing of it twice gives it once.
@Component
class Assigning implements EventConsumer {
    private final Duties duties;
    private final Passage passage;

    Assigning(Duties duties, Passage passage) {
        this.duties = duties;
        this.passage = passage;
    }

    @Override
    public void accept(Event event) {
        if (!event.name().equals("ticket." + Action.RAISE.past())) return;
        var caller = new Clockwork();
        var ticket = passage.hold(new TicketId(event.subject().id()), caller);
        if (ticket.care().agent().isPresent() || !ticket.allows(Action.ASSIGN)) return;
        duties.choose(ticket.matter().topic())
                .map(Optional::of)
                .map(Move.Assign::new)
                .ifPresent(move -> passage.move(ticket, move, By.of(caller)));
    }
}
