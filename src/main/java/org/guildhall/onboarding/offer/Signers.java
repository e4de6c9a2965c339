package org.guildhall.onboarding.offer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.lifecycle.Stage.Side;
import org.springframework.stereotype.Component;

/// Whose signature is next. An application's stage doesn't tell, its contract does.
@Component
public class Signers {
    private static final Set<ContractState> SIGNED =
            EnumSet.of(ContractState.SCANNED, ContractState.SIGNED_BY_PARTNER);

    private final Contracts contracts;

    Signers(Contracts contracts) {
        this.contracts = contracts;
    }

    /// Refuses once the contract is signed for the partner.
    void expectUnsigned(Application application) {
        contract(application)
                .filter(contract -> SIGNED.contains(contract.state()))
                .ifPresent(
                        contract -> {
                            throw contract.noLongerPossible();
                        });
    }

    /// Nothing unless a contract is out for signing.
    public Optional<Side> next(Application application) {
        return contract(application)
                .map(contract -> contract.state().isPartnersTurn() ? Side.PARTNER : Side.VENDOR);
    }

    private Optional<Contract> contract(Application application) {
        return application
                .agreement()
                .contract()
                .filter(_ -> application.stage() == Stage.AWAITING_CONTRACT)
                .flatMap(id -> contracts.known(new ContractId(id)));
    }
}
