package org.guildhall.ticket.clock;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.calendar.ClockView;
import org.guildhall.calendar.Clocks;
import org.guildhall.calendar.Length;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.lifecycle.TicketState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the two promises of a ticket in step with it, in the transaction that moves it. The first
/// reply of any kind keeps the first one. The second stands still whenever it isn't our turn, and
/// goes on when the ticket is opened again.
@Component
public class TicketClocks {
    /// What the promise of a first reply is called; also the message that names it.
    public static final String FIRST = "ticket.clock.first";

    /// What the promise of an answer is called; also the message that names it.
    public static final String RESOLUTION = "ticket.clock.resolution";

    private final Clocks clocks;
    private final PledgeStore pledges;

    TicketClocks(Clocks clocks, PledgeStore pledges) {
        this.clocks = clocks;
        this.pledges = pledges;
    }

    /// Starts both.
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Ticket ticket) {
        var id = ticket.id().value();
        var site = ticket.identity().site();
        var pledge = pledges.of(ticket.matter().priority());
        clocks.start(id, FIRST, site, new Length.Hours(pledge.first()));
        clocks.start(id, RESOLUTION, site, new Length.Hours(pledge.resolution()));
    }

    /// The promise by which the customer hears from us next: of a first reply, or else of an answer
    /// while the desk has the ticket in hand. Another team's word is promised in a reply.
    @Transactional(readOnly = true)
    public Optional<ClockView> awaited(Ticket ticket) {
        return first(ticket.id())
                .or(
                        () ->
                                ticket.state() == TicketState.OPEN
                                        ? clocks.running(ticket.id().value(), RESOLUTION)
                                        : Optional.empty());
    }

    /// Both, as long as they run or stand still: for the desk.
    @Transactional(readOnly = true)
    public List<ClockView> open(TicketId id) {
        return Stream.of(FIRST, RESOLUTION)
                .flatMap(kind -> clocks.running(id.value(), kind).stream())
                .toList();
    }

    /// The promise of a first reply, while nothing was replied.
    @Transactional(readOnly = true)
    public Optional<ClockView> first(TicketId id) {
        return clocks.running(id.value(), FIRST);
    }

    /// After a move.
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(Ticket before, Move move, Ticket after) {
        var id = after.id().value();
        if (after.care().answered().isPresent()) clocks.stop(id, FIRST);
        if (!before.identity().site().equals(after.identity().site())) move(after);
        if (!before.matter().priority().equals(after.matter().priority())) change(after);
        if (move instanceof Move.Reopen) reopen(id, after);
        else turn(id, before.state(), after.state());
    }

    /// What was closed without any reply is still owed the first one.
    private void reopen(UUID id, Ticket after) {
        if (after.care().answered().isEmpty()) clocks.reopen(id, FIRST);
        clocks.reopen(id, RESOLUTION);
    }

    private void turn(UUID id, TicketState before, TicketState after) {
        if (after == TicketState.CLOSED) {
            clocks.stop(id, FIRST);
            clocks.stop(id, RESOLUTION);
        } else if (before.isOurs() && !after.isOurs()) {
            clocks.pause(id, RESOLUTION);
        } else if (!before.isOurs() && after.isOurs()) {
            clocks.resume(id, RESOLUTION);
        }
    }

    /// It turns out whose request it is: the promises are those of that account's site.
    private void move(Ticket ticket) {
        for (var kind : List.of(FIRST, RESOLUTION)) {
            clocks.move(ticket.id().value(), kind, ticket.identity().site());
        }
    }

    private void change(Ticket ticket) {
        var id = ticket.id().value();
        var pledge = pledges.of(ticket.matter().priority());
        clocks.change(id, FIRST, new Length.Hours(pledge.first()));
        clocks.change(id, RESOLUTION, new Length.Hours(pledge.resolution()));
    }
}
