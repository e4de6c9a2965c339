package org.guildhall.contract.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.guildhall.platform.secret.HookSecret;

/// The signature on a message from the signing service, as Standard Webhooks has it: HMAC-SHA256
/// over id, time and body, with a secret written `whsec_…`.
record HookSignature(String secret) {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /// Whether a message is the service's, and fresh; there may be several signatures while a
    /// secret is being replaced.
    boolean fits(String id, String time, byte[] body, String signatures, Instant now) {
        if (!id.matches("[A-Za-z0-9._-]{1,100}") || !time.matches("[0-9]{1,12}")) return false;
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now).abs();
        if (age.compareTo(TOLERANCE) > 0) return false;
        var expected = sign(id, time, body).getBytes(StandardCharsets.US_ASCII);
        return Arrays.stream(signatures.split(" "))
                .map(given -> given.getBytes(StandardCharsets.UTF_8))
                .anyMatch(given -> MessageDigest.isEqual(given, expected));
    }

    String sign(String id, String time, byte[] body) {
        return new HookSecret(secret).sign(id, time, body);
    }
}
