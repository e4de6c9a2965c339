package org.guildhall.account.credential;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// Codes of an authenticator app (RFC 6238: SHA-1, six digits, steps of 30 seconds), one step early
/// or late. A step is used once: whoever looks over a shoulder comes too late.
public final class Totp {

    /// Before the first code was ever used.
    public static final long NO_STEP = 0;

    private static final long STEP_SECONDS = 30;
    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    /// The step this code belongs to, later than the last step used; nothing when the code is
    /// wrong, too old or used.
    public static OptionalLong step(TotpSecret secret, String code, Instant now, long lastUsed) {
        var current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        var found = OptionalLong.empty();
        for (var step = current - 1; step <= current + 1; step++) {
            if (step > lastUsed && same(code(secret, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /// The code an authenticator shows at this moment.
    public static String code(TotpSecret secret, Instant at) {
        return code(secret, Math.floorDiv(at.getEpochSecond(), STEP_SECONDS));
    }

    private static String code(TotpSecret secret, long step) {
        var key = new SecretKeySpec(secret.bytes(), CODES.getAlgorithm());
        try {
            return CODES.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(String expected, String code) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }
}
