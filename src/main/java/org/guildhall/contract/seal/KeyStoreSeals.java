package org.guildhall.contract.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Seals out of one key store, a PKCS#12 file or a PKCS#11 token. One with entries called `partner`
/// and `vendor` gives each side its own; one with a single key signs for both sides.
final class KeyStoreSeals implements Seals {
    private final Map<Side, Seal> seals;

    private KeyStoreSeals(Map<Side, Seal> seals) {
        this.seals = seals;
    }

    /// Opens the key store; a wrong password, a damaged file or one without a key is refused. Each
    /// key is taken out once: its own password derivation costs as much as a signature.
    static KeyStoreSeals open(byte[] pkcs12, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password);
            return of(store, Optional.of(password));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the PKCS#12 file of seals can't be opened", e);
        }
    }

    /// The seals in an open store.
    ///
    /// @param password of each key; a token is logged in to as a whole
    static KeyStoreSeals of(KeyStore store, Optional<char[]> password)
            throws GeneralSecurityException {
        var seals = new EnumMap<Side, Seal>(Side.class);
        for (var side : Side.values()) {
            var seal = seal(store, side, password);
            seal.algorithm();
            seals.put(side, seal);
        }
        return new KeyStoreSeals(seals);
    }

    @Override
    public Seal of(Side side) {
        return Objects.requireNonNull(seals.get(side));
    }

    private static Seal seal(KeyStore store, Side side, Optional<char[]> password)
            throws GeneralSecurityException {
        var alias = alias(store, side);
        var chain = Arrays.asList(store.getCertificateChain(alias));
        return new Seal(
                (PrivateKey) store.getKey(alias, password.orElse(null)),
                chain.stream().map(X509Certificate.class::cast).toList());
    }

    @Override
    public List<X509Certificate> certificates() {
        return Arrays.stream(Side.values()).map(side -> of(side).certificate()).distinct().toList();
    }

    private static String alias(KeyStore store, Side side) throws GeneralSecurityException {
        var named = side.name().toLowerCase(Locale.ROOT);
        if (store.isKeyEntry(named)) {
            return named;
        }
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return alias;
            }
        }
        throw new IllegalArgumentException("the store of seals holds no key");
    }
}
