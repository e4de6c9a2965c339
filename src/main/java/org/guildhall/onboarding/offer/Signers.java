package org.guildhall.onboarding.offer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.lifecycle.Stage.Side;
import org.guildhall.platform.event.Events;
import org.guildhall.programme.ContractTerms.Route;
import org.springframework.stereotype.Component;

/// Whose signature is next. An application's stage doesn't tell, its contract does.
@Component
public class Signers {
    private static final Set<ContractState> SIGNED =
            EnumSet.of(ContractState.SCANNED, ContractState.SIGNED_BY_PARTNER);

    private final Contracts contracts;
    private final Events events;

    Signers(Contracts contracts, Events events) {
        this.contracts = contracts;
        this.events = events;
    }

    /// Whose turn it is, and the word for it in messages: on paper there is more to tell.
    public record Turn(Side side, String word) {}

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
        return contract(application).map(Signers::side);
    }

    /// The same with its word.
    public Optional<Turn> turn(Application application) {
        return contract(application).map(contract -> new Turn(side(contract), word(contract)));
    }

    private static Side side(Contract contract) {
        return contract.state().isPartnersTurn() ? Side.PARTNER : Side.VENDOR;
    }

    private String word(Contract contract) {
        if (contract.state() == ContractState.SCANNED) return "COMPARED";
        if (side(contract) == Side.VENDOR || contract.route() != Route.PAPER) {
            return side(contract).name();
        }
        return isReturned(contract) ? "RETURNED" : "PAPER";
    }

    /// Whether the last paper that was handed in wouldn't do.
    private boolean isReturned(Contract contract) {
        return events.of(contract.id().value()).stream()
                .anyMatch(event -> event.type().equals("returned"));
    }

    /// The contract as its reader finds it: for a partner none that is still on its way to the
    /// signing service.
    public Optional<UUID> shown(Application application, Caller caller) {
        var sent = application.agreement().contract();
        return caller instanceof Caller.Staff || application.stage() != Stage.AWAITING_CONTRACT
                ? sent
                : contract(application).map(contract -> contract.id().value());
    }

    /// Nobody's turn is it, and nobody has signed, before it is there to be signed.
    private Optional<Contract> contract(Application application) {
        return application
                .agreement()
                .contract()
                .filter(_ -> application.stage() == Stage.AWAITING_CONTRACT)
                .flatMap(id -> contracts.known(new ContractId(id)))
                .filter(contract -> contract.state() != ContractState.DRAFTED);
    }
}
