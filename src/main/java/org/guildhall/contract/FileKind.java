package org.guildhall.contract;

/// The files of a contract, in the order in which they come into being.
public enum FileKind {
    /// The paper as it was sent.
    PRINTED,
    /// With the partner's signature.
    SIGNED,
    /// With both signatures.
    COMPLETED,
    /// The certificate of completion.
    CERTIFICATE
}
