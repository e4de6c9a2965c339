package org.guildhall.escalation;

import org.guildhall.escalation.passage.EscalationStore;
import org.guildhall.ticket.TextRemoved;
import org.guildhall.ticket.lifecycle.GoesOn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Escalations keep to the conversation that they are about: what is taken out of it goes to nobody
/// any more, and what comes back late comes to where it goes on.
@Component
class Following {
    private final EscalationStore store;

    Following(EscalationStore store) {
        this.store = store;
    }

    @EventListener
    void removed(TextRemoved removed) {
        store.forget(removed.ticket(), removed.text());
    }

    @EventListener
    void goesOn(GoesOn going) {
        if (going.whole()) store.follow(going.from(), going.in());
    }
}
