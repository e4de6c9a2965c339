package org.guildhall.access;

import java.util.regex.Pattern;
import org.guildhall.platform.web.Invalid;

/// The number by which people name an account: 16 digits, unique for ever, the last one a Luhn
/// check digit (ISO/IEC 7812-1 annex B), so that a mistyped UID is told at once.
public record Uid(String value) {
    /// Digits of a UID, the check digit included.
    public static final int LENGTH = 16;

    /// Says that one has to be entered.
    public static final String MISSING = "access.uid.missing";

    private static final Pattern GROUPED =
            Pattern.compile("(?<![0-9])[0-9]{4}(?: [0-9]{4}){3}(?![0-9])");

    public Uid {
        value = value.replace(" ", "");
        if (value.isEmpty()) throw Invalid.because(MISSING);
        if (!value.matches("[1-9][0-9]{15}") || sum(value) % 10 != 0) {
            throw Invalid.because("access.uid.malformed");
        }
    }

    /// The UID that begins with these 15 digits.
    public static Uid withCheckDigit(String digits) {
        var check = (10 - sum(digits + "0") % 10) % 10;
        return new Uid(digits + check);
    }

    /// In groups of four, as people read it aloud.
    public String grouped() {
        return value.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /// Words to search for, in which a UID that is written in groups, as it is shown, is one
    /// number.
    public static String ungrouped(String words) {
        return GROUPED.matcher(words).replaceAll(uid -> uid.group().replace(" ", ""));
    }

    @Override
    public String toString() {
        return value;
    }

    private static int sum(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }
}
