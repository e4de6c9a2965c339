package org.guildhall.network;

import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Partnerships in force and who may enter the network console.
@Service
public class Partnerships {
    private final PartnershipStore store;

    Partnerships(PartnershipStore store) {
        this.store = store;
    }

    /// Opens access for the main and the associated UIDs, in the transaction that activates the
    /// application. One UID is in one partnership at a time; the database holds that.
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(NewPartnership partnership) {
        store.open(partnership);
    }

    /// The partnership that the caller's account is authorised for.
    @Transactional(readOnly = true)
    public Optional<Partnership> of(Member caller) {
        return store.of(caller.uid());
    }
}
