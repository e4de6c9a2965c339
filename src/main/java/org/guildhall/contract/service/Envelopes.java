package org.guildhall.contract.service;

import java.time.Clock;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.Passage;
import org.guildhall.programme.ContractTerms.Route;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Contracts at the signing service, as the desk sees them.
@Component
@NamedInterface("service")
public class Envelopes {
    private final Optional<SigningService> service;
    private final EnvelopeStore store;
    private final Passage passage;
    private final Errands errands;
    private final Clock clock;

    Envelopes(
            Optional<SigningService> service,
            EnvelopeStore store,
            Passage passage,
            Errands errands,
            Clock clock) {
        this.service = service;
        this.store = store;
        this.passage = passage;
        this.errands = errands;
        this.clock = clock;
    }

    /// Whether contracts can be signed that way here: outside only where a service is configured.
    public boolean offers(Route route) {
        return route != Route.OUTSIDE || service.isPresent();
    }

    /// What is known of a contract there; nothing when it is signed here.
    @Transactional(readOnly = true)
    public Optional<EnvelopeRow> of(ContractId id, Caller caller) {
        return store.of(passage.find(id, caller).id());
    }

    /// Asks the service now instead of at its time.
    @Transactional
    public void askNow(ContractId id, Staff caller) {
        store.soon(passage.find(id, caller).id(), clock.instant());
        errands.wakeAfterCommit();
    }

    /// The service says that something happened to an envelope; said twice it is heard once.
    @Transactional
    public void heard(String hook, String envelope) {
        if (!store.heard(hook, clock.instant())) return;
        store.soon(envelope, clock.instant());
        errands.wakeAfterCommit();
    }
}
