package org.guildhall.contract.lifecycle;

import org.springframework.modulith.NamedInterface;

/// What follows on a contract that ends without both signatures.
@NamedInterface("lifecycle")
public enum Afterwards {
    /// The same terms in another contract, perhaps on another route.
    ANOTHER_CONTRACT,
    /// A new version of the decision sheet first.
    NEW_TERMS
}
