package org.guildhall.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The one way in which values become the bytes that are hashed: each as its length in UTF-8 bytes,
/// a colon and the value, a missing one as a dash. No two rows have the same bytes, and anybody can
/// write this again in another language (docs/adr/0031).
final class Canon {
    private final MessageDigest digest;

    private Canon(MessageDigest digest) {
        this.digest = digest;
    }

    /// SHA-256 of these values in this order, in hexadecimal.
    static String sha256(@Nullable Object... values) {
        try {
            var canon = new Canon(MessageDigest.getInstance("SHA-256"));
            for (var value : values) {
                canon.take(value);
            }
            return HexFormat.of().formatHex(canon.digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void take(@Nullable Object value) {
        if (value == null) {
            digest.update((byte) '-');
            return;
        }
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
