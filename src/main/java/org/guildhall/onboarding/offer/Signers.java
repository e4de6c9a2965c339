package org.guildhall.onboarding.offer;

import java.util.Optional;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.lifecycle.Stage.Side;
import org.springframework.stereotype.Component;

/// Whose signature is next. An application's stage doesn't tell, its contract does.
@Component
public class Signers {
    private final Contracts contracts;

    Signers(Contracts contracts) {
        this.contracts = contracts;
    }

    /// Nothing unless a contract is out for signing.
    public Optional<Side> next(Application application) {
        return application
                .agreement()
                .contract()
                .filter(_ -> application.stage() == Stage.AWAITING_CONTRACT)
                .flatMap(id -> contracts.known(new ContractId(id)))
                .map(contract -> contract.state().isPartnersTurn() ? Side.PARTNER : Side.VENDOR);
    }
}
