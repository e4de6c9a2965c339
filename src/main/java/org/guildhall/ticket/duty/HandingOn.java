package org.guildhall.ticket.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.PersonId;
import org.guildhall.calendar.ClockView;
import org.guildhall.calendar.Clocks;
import org.guildhall.roster.AbsenceBegan;
import org.guildhall.roster.Absentee;
import org.guildhall.roster.Absentees;
import org.guildhall.ticket.lifecycle.Action;
import org.guildhall.ticket.lifecycle.Agent;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.passage.Passage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Hands on what somebody has who is away, when a promise would end before they are back: to their
/// deputy, or by rule, or back into the queue. What waits for the customer stays with them until
/// the customer writes. Whoever has left, or answers tickets no more, keeps none.
@Component
class HandingOn {
    private final Passage passage;
    private final Duties duties;
    private final Absentees absentees;
    private final Clocks clocks;

    HandingOn(Passage passage, Duties duties, Absentees absentees, Clocks clocks) {
        this.passage = passage;
        this.duties = duties;
        this.absentees = absentees;
        this.clocks = clocks;
    }

    /// On the first day; all of it where that is wanted.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void began(AbsenceBegan absence) {
        var gone = new Move.Gone(absence.name(), absence.until());
        for (var ticket : passage.hadBy(absence.person())) {
            if (absence.handover() || endsBefore(absence.back(), ticket)) {
                handOn(ticket, absence.deputy(), gone);
            }
        }
    }

    /// All that somebody has, once they answer tickets no more.
    void left(PersonId person) {
        if (!duties.answers(person)) passage.hadBy(person).forEach(this::release);
    }

    /// When it is our turn again, for whoever is away by then, or has left.
    void turned(Ticket ticket) {
        ticket.care().agent().ifPresent(agent -> turned(ticket, agent));
    }

    private void turned(Ticket ticket, Agent agent) {
        if (!duties.answers(agent.person())) {
            release(ticket);
            return;
        }
        Optional.ofNullable(absentees.today().get(agent.person()))
                .filter(absentee -> endsBefore(absentee.back(), ticket))
                .ifPresent(absentee -> handOn(ticket, agent, absentee));
    }

    private void release(Ticket ticket) {
        if (!ticket.allows(Action.ASSIGN)) return;
        var next = duties.choose(Optional.empty(), ticket.matter().topic());
        passage.move(ticket, new Move.Assign(next), By.of(new Clockwork()));
    }

    private void handOn(Ticket ticket, Agent agent, Absentee absentee) {
        handOn(ticket, absentee.deputy(), new Move.Gone(agent.name(), absentee.until()));
    }

    private void handOn(Ticket ticket, Optional<PersonId> deputy, Move.Gone gone) {
        var next = duties.choose(deputy, ticket.matter().topic());
        var move = new Move.Assign(next, Optional.of(gone));
        passage.move(ticket, move, By.of(new Clockwork()));
    }

    private boolean endsBefore(Instant back, Ticket ticket) {
        return clocks.of(List.of(ticket.id().value())).values().stream()
                .flatMap(List::stream)
                .filter(HandingOn::isRunning)
                .anyMatch(clock -> clock.dueAt().isBefore(back));
    }

    private static boolean isRunning(ClockView clock) {
        return switch (clock.state()) {
            case RUNNING, HALF_GONE, OVER -> true;
            case STANDING_STILL, KEPT, MISSED -> false;
        };
    }
}
