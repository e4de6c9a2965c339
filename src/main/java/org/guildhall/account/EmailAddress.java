package org.guildhall.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a person's mail goes, and the name they sign in with: a plain address of RFC 5321
/// (dot-atom, ASCII, at most 254 signs), kept in lower case so that two spellings are one person.
public record EmailAddress(String value) {

    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?=.{6,254}$)(?=[^@]{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]++)*+"
                            + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    public EmailAddress {
        value = plain(value);
        if (!PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not an e-mail address: " + value.length() + " signs");
        }
    }

    /// The address a person typed, or nothing when it isn't one.
    public static Optional<EmailAddress> parse(String typed) {
        return PLAIN.matcher(plain(typed)).matches()
                ? Optional.of(new EmailAddress(typed))
                : Optional.empty();
    }

    /// The part before the @, which a password must not repeat.
    String mailbox() {
        return value.substring(0, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
