package org.guildhall.diagnosis;

import org.guildhall.ticket.Outcomes;
import org.guildhall.ticket.lifecycle.GoesOn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What was worked out for a request that is merged is there where it goes on.
@Component
class Following {
    private final ConsultationStore store;
    private final Outcomes outcomes;

    Following(ConsultationStore store, Outcomes outcomes) {
        this.store = store;
        this.outcomes = outcomes;
    }

    @EventListener
    void goesOn(GoesOn going) {
        var from = going.from().value();
        var in = going.in().value();
        if (going.whole() && store.follow(from, in)) outcomes.follow(from, in);
    }
}
