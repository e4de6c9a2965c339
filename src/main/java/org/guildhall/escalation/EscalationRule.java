package org.guildhall.escalation;

import java.util.Optional;
import org.guildhall.escalation.passage.EscalationStore;
import org.guildhall.ticket.ClosingRule;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Component;

/// A ticket isn't closed while somebody else works on it.
@Component
class EscalationRule implements ClosingRule {
    private final EscalationStore store;

    EscalationRule(EscalationStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> hindrance(TicketId ticket) {
        return store.isOpen(ticket) ? Optional.of("escalation.still-open") : Optional.empty();
    }
}
