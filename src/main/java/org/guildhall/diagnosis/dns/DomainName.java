package org.guildhall.diagnosis.dns;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guildhall.platform.web.Invalid;

/// The name of a domain as the DNS has it: small letters, no dot at its end, names of other scripts
/// in their ASCII form (RFC 5891), at least two labels of at most 63 signs, 253 in all (RFC 1035).
public record DomainName(String value) {
    private static final int LONGEST = 253;
    private static final Pattern NAME =
            Pattern.compile(
                    "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public DomainName {
        if (value.length() > LONGEST || !NAME.matcher(value).matches()) {
            throw Invalid.because("diagnosis.ask.domain");
        }
    }

    /// As people write it; a whole web address is refused, since it names a page.
    public static DomainName of(String typed) {
        try {
            var plain = typed.strip().replaceAll("\\.$", "");
            return new DomainName(IDN.toASCII(plain).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw Invalid.because("diagnosis.ask.domain");
        }
    }
}
