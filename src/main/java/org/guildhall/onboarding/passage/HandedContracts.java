package org.guildhall.onboarding.passage;

import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.springframework.stereotype.Component;

/// Whom an application is given to looks after the contract that is out for signing as well.
@Component
class HandedContracts implements EventConsumer {
    private final Contracts contracts;

    HandedContracts(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void accept(Event event) {
        var contract = event.text("contract");
        if (!event.subject().kind().equals("application")
                || !event.type().equals(Action.ASSIGN.type())
                || contract.isEmpty()) {
            return;
        }
        var person = new PersonId(UUID.fromString(event.text("reviewer")));
        contracts.give(new ContractId(UUID.fromString(contract)), person);
    }
}
