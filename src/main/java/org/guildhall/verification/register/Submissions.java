package org.guildhall.verification.register;

import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.verification.lifecycle.CaseId;
import org.springframework.stereotype.Component;

/// A verification that was handed in is asked about. What it says by now counts, not what it said
/// in between.
@Component
class Submissions implements EventConsumer {
    private final Registers registers;

    Submissions(Registers registers) {
        this.registers = registers;
    }

    @Override
    public void accept(Event event) {
        if (!event.name().equals("verification.submitted")) return;
        registers.handedIn(new CaseId(event.subject().id()), event.id());
    }
}
