package org.guildhall.ticket.duty;

import java.util.Optional;
import java.util.Set;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.PersonId;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.ticket.lifecycle.Action;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.passage.Passage;
import org.springframework.stereotype.Component;

/// Gives a new ticket to whose turn it is. One that somebody has meanwhile stays theirs, so that
/// hearing of it twice gives it once. One that is our turn again is handed on when whoever has it
/// is away, and all that somebody has when they leave.
@Component
class Assigning implements EventConsumer {
    private static final Set<String> TURNED =
            Set.of(Action.COME_BACK.past(), Action.REOPEN.past(), Action.HEAR_BACK.past());

    /// What may have ended that somebody answers tickets.
    private static final Set<String> LEFT = Set.of("deactivated", "roles-changed", "roles-mapped");

    private final Duties duties;
    private final HandingOn handingOn;
    private final Passage passage;

    Assigning(Duties duties, HandingOn handingOn, Passage passage) {
        this.duties = duties;
        this.handingOn = handingOn;
        this.passage = passage;
    }

    @Override
    public void accept(Event event) {
        if (event.subject().kind().equals("person") && LEFT.contains(event.type())) {
            handingOn.left(new PersonId(event.subject().id()));
        }
        if (!event.subject().kind().equals("ticket")) return;
        var caller = new Clockwork();
        if (event.type().equals(Action.RAISE.past())) {
            give(passage.hold(new TicketId(event.subject().id()), caller), caller);
        } else if (TURNED.contains(event.type())) {
            handingOn.turned(passage.hold(new TicketId(event.subject().id()), caller));
        }
    }

    private void give(Ticket ticket, Clockwork caller) {
        if (ticket.care().agent().isPresent() || !ticket.allows(Action.ASSIGN)) return;
        duties.choose(ticket.matter().topic())
                .map(Optional::of)
                .map(Move.Assign::new)
                .ifPresent(move -> passage.move(ticket, move, By.of(caller)));
    }
}
