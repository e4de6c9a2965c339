package org.guildhall.verification.number;

import java.time.LocalDate;
import java.util.Optional;

/// Singapore's Unique Entity Number in its three formats, each ending in a check letter.
record Uen() implements Scheme {

    private static final String BUSINESS = "[0-9]{8}[A-Z]";
    private static final String COMPANY = "[0-9]{9}[A-Z]";
    private static final String OTHER = "[RST][0-9]{2}[A-HJ-NP-X]{2}[0-9]{4}[A-Z]";
    private static final String OTHER_SIGNS = "ABCDEFGHJKLMNPQRSTUVWX0123456789";

    private static final int[] BUSINESS_WEIGHTS = {10, 4, 9, 3, 8, 2, 7, 1};
    private static final int[] COMPANY_WEIGHTS = {10, 8, 6, 4, 9, 7, 5, 3, 1};
    private static final int[] OTHER_WEIGHTS = {4, 3, 5, 3, 10, 2, 2, 5, 7};

    private static final Rules RULES =
            Rules.of("uen")
                    .and("length", n -> n.length() == 9 || n.length() == 10, String::length)
                    .matches("shape", BUSINESS + "|" + COMPANY + "|" + OTHER)
                    .and("check", number -> number.endsWith(String.valueOf(checkLetter(number))));

    @Override
    public String code() {
        return "uen";
    }

    @Override
    public String name() {
        return "verification.number.uen.name";
    }

    @Override
    public String example() {
        return "197401143C";
    }

    @Override
    public Optional<NumberProblem> broken(String number, LocalDate today) {
        return RULES.firstBroken(number);
    }

    /// The last letter that the signs before it ask for; the number has one of the three shapes.
    static char checkLetter(String number) {
        if (number.matches(BUSINESS)) {
            return "XMKECAWLJDB".charAt(weighed(number, "0123456789", BUSINESS_WEIGHTS) % 11);
        }
        if (number.matches(COMPANY)) {
            return "ZKCMDNERGWH".charAt(weighed(number, "0123456789", COMPANY_WEIGHTS) % 11);
        }
        return OTHER_SIGNS.charAt(
                Math.floorMod(weighed(number, OTHER_SIGNS, OTHER_WEIGHTS) - 5, 11));
    }

    private static int weighed(String number, String signs, int[] weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += signs.indexOf(number.charAt(i)) * weights[i];
        }
        return sum;
    }
}
