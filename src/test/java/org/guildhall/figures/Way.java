package org.guildhall.figures;

import java.util.UUID;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;

/// A way of walking one company through the whole Reseller programme, from the first request to the
/// contract signed by both. In pieces, between which a letter has to come: how long that takes is
/// the mail server's affair.
interface Way {
    /// A verified company that hasn't applied yet, with its owner's token.
    record Company(Persona owner, String uid, Program partner) {}

    /// Fills in the application until the contact's address is to be confirmed by code, and says
    /// which application it is; a refused step ends the measurement.
    UUID apply(Company company);

    /// From the code to the agreed terms.
    void agree(Company company, UUID application, String code);

    /// Makes the contract, until the signer's code is sent.
    void draw(Company company, UUID application);

    /// Signs it on both sides.
    void sign(Company company, UUID application, String code);
}
