package org.guildhall.contract;

/// What follows on a contract that ends without both signatures.
public enum Afterwards {
    /// The same terms in another contract, perhaps on another route.
    ANOTHER_CONTRACT,
    /// A new version of the decision sheet first.
    NEW_TERMS
}
