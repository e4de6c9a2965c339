package org.guildhall.network;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Partnerships in force and who may enter the network console.
@Service
public class Partnerships {
    private final PartnershipStore store;
    private final UidStore uids;

    Partnerships(PartnershipStore store, UidStore uids) {
        this.store = store;
        this.uids = uids;
    }

    /// Opens access for the main and the associated UIDs, in the transaction that activates the
    /// application and has claimed them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(NewPartnership partnership) {
        var id = store.open(partnership);
        uids.authorise(partnership.uids().application(), id);
    }

    /// Ends a partnership: its console can be looked at, and nothing can be done there.
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID application, Instant at) {
        store.end(application, at);
    }

    /// The partnership that the caller's account is authorised for.
    @Transactional(readOnly = true)
    public Optional<Partnership> of(Member caller) {
        return store.of(caller.uid());
    }
}
