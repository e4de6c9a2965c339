package org.guildhall.ticket.passage;

import java.util.Map;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.calendar.ClockHalfGone;
import org.guildhall.calendar.ClockOver;
import org.guildhall.calendar.ClockView;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.ticket.lifecycle.Facts;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Notes in a ticket's history that half of a promised time is gone, and that a promise is missed;
/// the letters to staff are made from that.
@Component
class ClockTold {
    private final TicketStore store;
    private final Events events;

    ClockTold(TicketStore store, Events events) {
        this.store = store;
        this.events = events;
    }

    @EventListener
    void half(ClockHalfGone told) {
        note(told.clock(), "clock-half");
    }

    @EventListener
    void over(ClockOver told) {
        note(told.clock(), "clock-over");
    }

    private void note(ClockView clock, String type) {
        store.byId(new TicketId(clock.objectId()))
                .ifPresent(
                        ticket -> {
                            var facts = Facts.of(ticket);
                            facts.putAll(
                                    Map.of("clock", clock.kind(), "due", clock.dueAt().toString()));
                            events.append(
                                    Happening.of(
                                                    ticket.subject(),
                                                    ticket.version(),
                                                    type,
                                                    new Clockwork().actor())
                                            .with(facts));
                        });
    }
}
