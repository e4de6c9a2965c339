package org.guildhall.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The installation's 256-bit key. It lies outside the database (`guildhall.key`, base64), so that
/// a copy of the database alone gives nothing away; every purpose gets a key of its own, derived
/// from it.
@Component
public class InstallationKey {
    private final byte[] key;

    public InstallationKey(@Value("${guildhall.key}") String base64) {
        key = Base64.getDecoder().decode(base64);
        if (key.length != 32)
            throw new IllegalArgumentException("guildhall.key: 32 bytes in base64");
    }

    /// 32 bytes for one purpose, such as `files`: HMAC-SHA256 of its name (the expand step of RFC
    /// 5869).
    public byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((purpose + "\u0001").getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What tells this key from another and gives nothing of it away: 16 signs 0-9 a-f.
    public String fingerprint() {
        return HexFormat.of().formatHex(derive("fingerprint"), 0, 8);
    }

    @Override
    public String toString() {
        return "InstallationKey";
    }
}
