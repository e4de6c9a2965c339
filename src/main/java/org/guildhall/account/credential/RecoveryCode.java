package org.guildhall.account.credential;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.platform.secret.SecretToken;

/// One of the ten codes that open an account when the authenticator is lost: ten signs without
/// look-alikes (50 bits), shown once, kept as SHA-256, used once.
public record RecoveryCode(String text) {

    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int HALF = 5;
    private static final int CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Reads a typed code as its owner meant it: any case, with or without the dash, o for 0 and l
    /// for 1.
    public RecoveryCode {
        text =
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('o', '0')
                        .replace('i', '1')
                        .replace('l', '1');
    }

    /// Ten new ones.
    public static List<RecoveryCode> fresh() {
        return Stream.generate(RecoveryCode::one).limit(CODES).toList();
    }

    /// As it is printed: two groups of five.
    public String printed() {
        return text.substring(0, HALF) + "-" + text.substring(HALF);
    }

    /// What is kept of it.
    public byte[] hash() {
        return SecretToken.sha256(text);
    }

    @Override
    public String toString() {
        return "secret";
    }

    private static RecoveryCode one() {
        var signs = new StringBuilder();
        for (var i = 0; i < 2 * HALF; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new RecoveryCode(signs.toString());
    }
}
