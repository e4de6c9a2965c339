package org.guildhall.figures;

import org.guildhall.support.Persona;
import org.guildhall.support.Program;

/// A way of walking one company through the whole Reseller programme, from the first request to the
/// contract signed by both.
interface Way {
    /// A verified company that hasn't applied yet, with its owner's token.
    record Company(Persona owner, String uid, Program partner) {}

    /// Walks it to the end; a refused step ends the measurement.
    void walk(Company company);
}
