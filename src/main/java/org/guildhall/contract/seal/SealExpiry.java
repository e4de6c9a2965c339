package org.guildhall.contract.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import org.guildhall.platform.secret.InstallationKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;

/// Until when the seals sign, for whoever watches. It needs nothing but what they lie in.
@NamedInterface("seal")
public final class SealExpiry {
    private SealExpiry() {}

    /// Of those in the operator's file.
    ///
    /// @throws IllegalArgumentException when it can't be opened
    public static Instant of(Path pkcs12, String password) throws IOException {
        return earliest(KeyStoreSeals.open(Files.readAllBytes(pkcs12), password.toCharArray()));
    }

    /// Of those in the operator's PKCS#11 token.
    ///
    /// @param configuration of the token
    /// @throws IllegalArgumentException when it can't be opened
    public static Instant ofToken(Path configuration, String pin) {
        return earliest(TokenSeals.open(configuration, pin));
    }

    /// Of the installation's own; empty before its first start.
    ///
    /// @throws IllegalArgumentException when the key is another one than theirs
    public static Optional<Instant> of(JdbcClient sql, InstallationKey key) {
        return SealStore.found(sql)
                .map(pkcs12 -> earliest(KeyStoreSeals.open(pkcs12, password(key))));
    }

    static Instant earliest(Seals seals) {
        return Arrays.stream(Side.values())
                .map(side -> seals.of(side).certificate().getNotAfter().toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static char[] password(InstallationKey key) {
        var secret = Base64.getEncoder().encode(key.derive("seals"));
        return new String(secret, StandardCharsets.US_ASCII).toCharArray();
    }
}
