package org.guildhall.verification.number;

/// China's organisation code (GB 11714), the 9th to 17th sign of a [Uscc].
final class OrganisationCode {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private OrganisationCode() {}

    /// Whether the nine signs end in their check sign.
    static boolean holds(String code) {
        return code.charAt(8) == checkSign(code);
    }

    /// The ninth sign that the first eight ask for.
    static char checkSign(String code) {
        var sum = 0;
        for (var i = 0; i < 8; i++) {
            sum += Character.digit(code.charAt(i), 36) * WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }
}
