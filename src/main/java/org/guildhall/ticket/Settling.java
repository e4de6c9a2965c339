package org.guildhall.ticket;

import java.time.Clock;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.lifecycle.TicketState;
import org.guildhall.ticket.passage.Passage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes what was answered and not written on for [Ticket#GRACE]. A timer that fires for an answer
/// that wasn't the last one does nothing: another one is set then.
@Component
class Settling implements TimerHandler {
    private static final String KIND = "ticket.settling";

    private final Passage passage;
    private final Closings closings;
    private final Timers timers;
    private final Clock clock;

    Settling(Passage passage, Closings closings, Timers timers, Clock clock) {
        this.passage = passage;
        this.closings = closings;
        this.timers = timers;
        this.clock = clock;
    }

    /// Sets the timer for a ticket that was just answered; joins the caller's transaction.
    void expect(Ticket ticket) {
        if (ticket.state() != TicketState.ANSWERED) return;
        timers.at(KIND, ticket.id().value(), clock.instant().plus(Ticket.GRACE));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void fire(UUID id) {
        var caller = new Clockwork();
        var ticket = passage.hold(new TicketId(id), caller);
        var end = ticket.standing().since().plus(Ticket.GRACE);
        if (ticket.state() == TicketState.ANSWERED && !end.isAfter(clock.instant())) {
            closings.close(ticket, "", By.of(caller));
        }
    }
}
