package org.guildhall.ticket;

import java.util.Optional;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.passage.Passage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The one place where tickets are closed: every [ClosingRule] is asked.
@Component
class Closings {
    private final ObjectProvider<ClosingRule> rules;
    private final Passage passage;

    Closings(ObjectProvider<ClosingRule> rules, Passage passage) {
        this.rules = rules;
        this.passage = passage;
    }

    Ticket close(Ticket ticket, String why, By by) {
        var hindrance =
                rules.stream()
                        .map(rule -> rule.hindrance(ticket.id()))
                        .flatMap(Optional::stream)
                        .findFirst();
        if (hindrance.isPresent()) throw Invalid.because(hindrance.get());
        return passage.move(ticket, new Move.Close(why), by);
    }
}
