package org.guildhall.quality;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.GoesOn;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reviews of replies: written by those who lead the desk, read by all who answer.
@Service
public class Reviews {
    private final ReviewStore store;
    private final TicketDesk desk;
    private final Events events;
    private final Clock clock;

    Reviews(ReviewStore store, TicketDesk desk, Events events, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /// The reply of a ticket; [NotFound] for anything else.
    @Transactional(readOnly = true)
    Message reply(TicketId ticket, UUID reply, Staff caller) {
        return desk.find(ticket, caller).talk().messages().stream()
                .filter(message -> message.isReply() && message.id().equals(reply))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// Those of a ticket's replies, for whoever has found the ticket.
    @Transactional(readOnly = true)
    List<Review> of(TicketId ticket) {
        return store.of(ticket);
    }

    /// What was said of a reply so far.
    @Transactional(readOnly = true)
    Optional<Review> of(TicketId ticket, UUID reply) {
        return of(ticket).stream().filter(review -> review.reply().equals(reply)).findFirst();
    }

    /// What was said of replies stands beside them where they go on. Only whole conversations take
    /// their replies along.
    @EventListener
    void goesOn(GoesOn going) {
        if (going.whole()) store.follow(going.from(), going.in());
    }

    /// Says how a reply stands; a later review takes the place of an earlier one, history keeps
    /// both.
    @Transactional
    void keep(TicketId ticket, UUID reply, Map<Criterion, Mark> marks, String words, Staff caller) {
        if (!caller.may(Permission.SUPERVISE_TICKETS)) {
            throw new NotAllowed("ticket.not-your-part");
        }
        reply(ticket, reply, caller);
        var version = of(ticket, reply).isPresent() ? 2 : 1;
        store.put(new Review(reply, ticket, caller.name(), marks, words, clock.instant()));
        events.append(
                Happening.of(new Subject("review", reply), version, "kept", caller.actor())
                        .with(Map.of("ticket", ticket.value().toString(), "marks", marks)));
    }
}
