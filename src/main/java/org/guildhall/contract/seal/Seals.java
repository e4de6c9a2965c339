package org.guildhall.contract.seal;

import java.security.cert.X509Certificate;
import java.util.List;

/// Where this installation's seals come from: made by itself at its first start, or given by the
/// operator. Another source (a hardware module, a signing service) is another implementation.
public interface Seals {
    /// The seal for signatures of one side.
    Seal of(Side side);

    /// The certificates that make a signature ours: those that sign now and those that ever did.
    List<X509Certificate> certificates();

    /// Whether a signature with this certificate is one of ours. What other certificates its
    /// authority issues doesn't count: it may be a public one.
    default boolean own(X509Certificate signer) {
        return certificates().contains(signer);
    }

    /// The certificate that whoever verifies has to trust.
    default X509Certificate authority() {
        return of(Side.VENDOR).chain().getLast();
    }
}
