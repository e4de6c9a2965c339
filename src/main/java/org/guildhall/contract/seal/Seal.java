package org.guildhall.contract.seal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// A key that signs documents, with its certificate first and the authorities above it after. The
/// key may be a handle of a PKCS#11 device: it is only ever used through the platform's
/// `Signature`.
record Seal(PrivateKey key, List<X509Certificate> chain) {
    Seal {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    /// The signature algorithm that fits the key, as the Java platform names it.
    String algorithm() {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default ->
                    throw new IllegalStateException(
                            "a seal's key is EC or RSA, not " + key.getAlgorithm());
        };
    }
}
