package org.guildhall.account.credential;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// The 160-bit secret that a person's authenticator app shares with us, written in base 32 (RFC
/// 4648) for typing.
public record TotpSecret(String base32) {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int SIGN_BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    public TotpSecret {
        if (!base32.matches("[A-Z2-7]{32}")) {
            throw new IllegalArgumentException("a second-factor secret has 32 signs of base 32");
        }
    }

    /// A new one.
    public static TotpSecret fresh() {
        var signs = new StringBuilder();
        for (var i = 0; i < BYTES * Byte.SIZE / SIGN_BITS; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new TotpSecret(signs.toString());
    }

    /// The 20 bytes themselves.
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        var buffer = 0;
        var bits = 0;
        for (var i = 0; i < base32.length(); i++) {
            buffer = buffer << SIGN_BITS | SIGNS.indexOf(base32.charAt(i));
            bits += SIGN_BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }

    /// In groups of four, as a person types it.
    public String grouped() {
        return base32.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /// What the QR code says (the key URI that authenticator apps agree on).
    public String uri(String vendor, String email) {
        var issuer = encoded(vendor);
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(issuer, encoded(email), base32, issuer);
    }

    @Override
    public String toString() {
        return "secret";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
