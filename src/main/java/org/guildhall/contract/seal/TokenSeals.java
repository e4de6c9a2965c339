package org.guildhall.contract.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Optional;

/// Seals whose keys lie in a PKCS#11 token (a hardware module, a card) and never leave it. The
/// platform's own provider speaks to it, as its configuration file says: `name`, `library`, `slot`.
final class TokenSeals {
    private static final String PROVIDER = "SunPKCS11";
    private static final String FILE = "file:";

    private TokenSeals() {}

    /// Logs in and finds the keys; a wrong PIN, a missing token or one without a key is refused.
    ///
    /// @param pin the token's PIN, or `file:` and where it is written
    static KeyStoreSeals open(Path configuration, String pin) {
        try {
            var store = KeyStore.getInstance("PKCS11", provider(configuration));
            store.load(null, pin(pin).toCharArray());
            return KeyStoreSeals.of(store, Optional.empty());
        } catch (IOException
                | GeneralSecurityException
                | InvalidParameterException
                | ProviderException e) {
            throw new IllegalArgumentException("the PKCS#11 token of seals can't be opened", e);
        }
    }

    /// Known to the whole platform: whoever signs with one of its keys finds it by the key.
    private static Provider provider(Path configuration) throws IOException {
        if (!Files.isReadable(configuration)) {
            throw new IOException("no file that can be read: " + configuration);
        }
        var made = Security.getProvider(PROVIDER).configure(configuration.toString());
        var known = Security.getProvider(made.getName());
        if (known != null) return known;
        Security.addProvider(made);
        return made;
    }

    private static String pin(String said) throws IOException {
        return said.startsWith(FILE)
                ? Files.readString(Path.of(said.substring(FILE.length()))).strip()
                : said;
    }
}
