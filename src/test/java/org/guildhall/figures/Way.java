package org.guildhall.figures;

import java.util.UUID;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;

/// A way of walking one company through the whole Reseller programme, from the first request to the
/// contract signed by both. In pieces, between which a letter has to come: how long that takes is
/// the mail server's affair.
interface Way {
    /// What a person or program does up to the agreed terms, each in one transaction of its own:
    /// begins, fills in, has the code sent, confirms it, hands in; takes, approves, offers; agrees.
    int STEPS = 9;

    /// The same from there to the end: sent, opened, code sent, signed, countersigned.
    int CONTRACT_STEPS = 5;

    /// A verified company that hasn't applied yet, with its owner's token.
    record Company(Persona owner, String uid, Program partner) {}

    /// Finds out who a company's owner is, as a session would know it, before anything is measured.
    default void meet(Company company) {}

    /// An application in the version that the last step told.
    record Stand(UUID application, long version) {}

    /// Fills in the application until the contact's address is to be confirmed by code; a refused
    /// step ends the measurement.
    Stand apply(Company company);

    /// From the code to the agreed terms.
    Stand agree(Company company, Stand stand, String code);

    /// Makes the contract, until the signer's code is sent.
    void draw(Company company, Stand stand);

    /// Signs it on both sides.
    void sign(Company company, Stand stand, String code);
}
