package org.guildhall.quality.before;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tickets on which nothing leaves that a supervisor hasn't approved.
@Service
class Watches {
    private final DraftStore store;
    private final TicketDesk tickets;
    private final Events events;
    private final Clock clock;

    Watches(DraftStore store, TicketDesk tickets, Events events, Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.events = events;
        this.clock = clock;
    }

    /// From now on answers on this ticket are looked at before they leave; or no more.
    @Transactional
    public void watch(TicketId ticket, boolean on, Staff caller) {
        Drafts.supervisor(caller);
        var known = tickets.find(ticket, caller).ticket();
        if (on) store.watch(ticket, clock.instant(), caller.name());
        else store.unwatch(ticket);
        var type = on ? "watched" : "unwatched";
        var facts = Map.of("ticket", ticket.value(), "number", known.number());
        events.append(Happening.of(watching(ticket), 0, type, caller.actor()).with(facts));
    }

    /// A history of its own: the ticket's is told on its page, row by row of its table.
    private static Subject watching(TicketId ticket) {
        var name = ("watch " + ticket.value()).getBytes(StandardCharsets.UTF_8);
        return new Subject(Draft.KIND, UUID.nameUUIDFromBytes(name));
    }
}
