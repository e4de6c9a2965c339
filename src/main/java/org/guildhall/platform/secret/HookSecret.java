package org.guildhall.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What messages between two installations are signed with, as Standard Webhooks has it: `whsec_`
/// and 24 to 64 bytes in base64.
public record HookSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A new one, of 256 random bits.
    public static HookSecret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new HookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /// The signature `v1,…` of a message: HMAC-SHA256 over its id, its time in seconds and its
    /// body.
    public String sign(String id, String time, byte[] body) {
        try {
            var key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "secret";
    }
}
