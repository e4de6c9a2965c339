package org.guildhall.platform.mail;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What a letter is known by when it comes back: 125 bits that nobody guesses, in letters and
/// digits without case, because mail servers don't keep it.
@Component
public class ReturnTokens {
    private static final int BITS = 125;
    private static final int RADIX = 32;
    private static final Pattern TAGGED = Pattern.compile("\\+([0-9a-v]{25})@");

    private final SecureRandom random = new SecureRandom();

    /// A fresh one.
    public String next() {
        return "%25s".formatted(new BigInteger(BITS, random).toString(RADIX)).replace(' ', '0');
    }

    /// The address that a letter comes back to: `b@example.com` with a token is
    /// `b+TOKEN@example.com`.
    public static String address(String box, String token) {
        var at = box.indexOf('@');
        return box.substring(0, at) + "+" + token + box.substring(at);
    }

    /// The token of an address that something came to.
    public static Optional<String> in(String address) {
        return Optional.of(TAGGED.matcher(address.toLowerCase(Locale.ROOT)))
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }
}
