package org.guildhall.contract.lifecycle;

import org.springframework.modulith.NamedInterface;

/// The files of a contract, in the order in which they come into being.
@NamedInterface("lifecycle")
public enum FileKind {
    /// The paper as it was sent.
    PRINTED,
    /// The partner's signed paper as it was handed in; one that was returned is kept too.
    SCAN,
    /// With the partner's signature.
    SIGNED,
    /// With both signatures.
    COMPLETED,
    /// The certificate of completion.
    CERTIFICATE
}
