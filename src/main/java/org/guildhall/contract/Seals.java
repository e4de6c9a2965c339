package org.guildhall.contract;

import java.security.cert.X509Certificate;
import java.util.List;

/// Where this installation's seals come from: made by itself at its first start, or given by the
/// operator. Another source (a hardware module, a signing service) is another implementation.
interface Seals {
    /// The seal for signatures of one side.
    Seal of(Side side);

    /// Certificates that make a signature ours: a signer's own, or one above it.
    List<X509Certificate> anchors();

    /// Whether a signer's certificate is one of ours or was issued by one of ours.
    default boolean issued(X509Certificate signer) {
        return anchors().stream()
                .anyMatch(anchor -> anchor.equals(signer) || vouches(anchor, signer));
    }

    private static boolean vouches(X509Certificate anchor, X509Certificate signer) {
        try {
            signer.verify(anchor.getPublicKey());
            return anchor.getBasicConstraints() >= 0
                    && anchor.getSubjectX500Principal().equals(signer.getIssuerX500Principal());
        } catch (java.security.GeneralSecurityException _) {
            return false;
        }
    }
}
