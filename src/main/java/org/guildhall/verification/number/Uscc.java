package org.guildhall.verification.number;

import java.time.LocalDate;
import java.util.Optional;

/// China's Unified Social Credit Code (GB 32100): 18 signs with two check signs, its own and that
/// of the organisation code inside.
record Uscc() implements Scheme {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Rules RULES =
            Rules.of("uscc")
                    .length(18)
                    .matches("signs", "[" + SIGNS + "]{18}")
                    .matches("department", "[1-9ANY].*")
                    .matches("division", "..[0-9]{6}.*")
                    .and("organisation", number -> OrganisationCode.holds(number.substring(8, 17)))
                    .and("check", number -> number.charAt(17) == checkSign(number));

    @Override
    public String code() {
        return "uscc";
    }

    @Override
    public String name() {
        return "verification.number.uscc.name";
    }

    @Override
    public String example() {
        return "91110000600037341L";
    }

    @Override
    public Optional<NumberProblem> broken(String number, LocalDate today) {
        return RULES.firstBroken(number);
    }

    /// The 18th sign that the first 17 ask for.
    static char checkSign(String number) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++) {
            sum += SIGNS.indexOf(number.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return SIGNS.charAt((31 - sum % 31) % 31);
    }
}
