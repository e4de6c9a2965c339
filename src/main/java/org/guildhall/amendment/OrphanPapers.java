package org.guildhall.amendment;

import java.util.UUID;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.springframework.stereotype.Component;

/// An amendment that ends takes along the contract that waits to be signed. Until that is done
/// nobody can complete it either: the amendment is asked first.
@Component
class OrphanPapers implements EventConsumer {
    private final Contracts contracts;

    OrphanPapers(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void accept(Event event) {
        var contract = event.text("contract");
        if (!event.subject().kind().equals("amendment") || contract.isEmpty() || !ends(event)) {
            return;
        }
        var why = event.reason() == null ? "" : event.reason();
        contracts.drop(new ContractId(UUID.fromString(contract)), why);
    }

    private static boolean ends(Event event) {
        var to = event.to();
        return to != null && !to.isEmpty() && Stage.valueOf(to).isClosed();
    }
}
