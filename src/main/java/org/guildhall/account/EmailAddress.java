package org.guildhall.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.guildhall.platform.web.Invalid;

/// Where a person's mail goes, and the name they sign in with: a plain address of RFC 5321
/// (dot-atom, ASCII, at most 254 signs), kept in lower case so that two spellings are one person.
public record EmailAddress(String value) {
    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?=.{6,254}$)(?=[^@]{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]++)*+"
                            + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    /// Refused with [Invalid] when no mail could reach it.
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!PLAIN.matcher(value).matches()) {
            throw Invalid.because("account.email.malformed");
        }
    }

    /// The part before the @, which a password must not repeat.
    public String mailbox() {
        return value.substring(0, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
