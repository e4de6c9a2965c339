package org.guildhall.ticket;

import java.util.Optional;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.passage.Passage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The one place where tickets are closed: every [ClosingRule] is asked.
@Component
public class Closings {
    private final ObjectProvider<ClosingRule> rules;
    private final Passage passage;

    Closings(ObjectProvider<ClosingRule> rules, Passage passage) {
        this.rules = rules;
        this.passage = passage;
    }

    /// The message that says why a ticket can't be closed or merged now.
    public Optional<String> hindrance(TicketId ticket) {
        return rules.stream()
                .map(rule -> rule.hindrance(ticket))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Refuses while something keeps the ticket.
    void refuseHindered(TicketId ticket) {
        hindrance(ticket)
                .ifPresent(
                        why -> {
                            throw Invalid.because(why);
                        });
    }

    Ticket close(Ticket ticket, String why, By by) {
        refuseHindered(ticket.id());
        return passage.move(ticket, new Move.Close(why), by);
    }
}
