package org.guildhall.figures;

import java.util.UUID;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;

/// A way of walking one company through the whole Reseller programme, from the first request to the
/// contract signed by both.
interface Way {
    /// A verified company that hasn't applied yet, with its owner's token.
    record Company(Persona owner, String uid, Program partner) {}

    /// Walks it from the first request to the agreed terms, and says which application it is; a
    /// refused step ends the measurement.
    UUID agree(Company company);

    /// Walks it from there to the contract signed by both.
    void conclude(Company company, UUID application);
}
