package org.guildhall.contract.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Seals out of one PKCS#12 key store. One with entries called `partner` and `vendor` gives each
/// side its own; one with a single key signs for both sides.
final class KeyStoreSeals implements Seals {
    private final KeyStore store;
    private final char[] password;

    private KeyStoreSeals(KeyStore store, char[] password) {
        this.store = store;
        this.password = password;
    }

    /// Opens the key store; a wrong password, a damaged file or one without a key is refused.
    static KeyStoreSeals open(byte[] pkcs12, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password);
            var seals = new KeyStoreSeals(store, password.clone());
            for (var side : Side.values()) {
                seals.of(side).algorithm();
            }
            return seals;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the PKCS#12 file of seals can't be opened", e);
        }
    }

    @Override
    public Seal of(Side side) {
        try {
            var alias = alias(side);
            var chain = Arrays.asList(store.getCertificateChain(alias));
            return new Seal(
                    (PrivateKey) store.getKey(alias, password),
                    chain.stream().map(X509Certificate.class::cast).toList());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a seal can't be read", e);
        }
    }

    @Override
    public List<X509Certificate> certificates() {
        return Arrays.stream(Side.values()).map(side -> of(side).certificate()).distinct().toList();
    }

    private String alias(Side side) throws GeneralSecurityException {
        var named = side.name().toLowerCase(java.util.Locale.ROOT);
        if (store.isKeyEntry(named)) {
            return named;
        }
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return alias;
            }
        }
        throw new IllegalArgumentException("the PKCS#12 file holds no key");
    }
}
