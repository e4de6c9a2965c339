package org.guildhall.verification.number;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// An enterprise's number in a public register, in its normalised form.
///
/// Country and value together name the enterprise, however its name is spelt.
///
/// @param country ISO 3166 alpha-2 code in capitals
/// @param scheme code of the [Scheme] that accepted the number
/// @param value the number in capitals, without blanks, hyphens, dots and slashes
public record RegistrationNumber(String country, String scheme, String value) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Z}\\s\\p{Cf}\\p{Pd}./·_]+");

    /// The typed text as it is compared: full-width signs made plain, separators gone, in capitals.
    public static String normalise(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return SEPARATORS.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
