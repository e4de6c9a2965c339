package org.guildhall.verification.number;

import java.time.LocalDate;
import java.util.Optional;

/// India's Goods and Services Tax number: state, [Pan], entity sign, `Z`, check sign.
record Gstin() implements Scheme {

    private static final Rules RULES =
            Rules.of("gstin")
                    .length(15)
                    .matches("signs", "[0-9A-Z]{15}")
                    .matches("state", "(0[1-9]|[12][0-9]|3[0-8]|97|99).*")
                    .matches("pan", ".." + Pan.SHAPE + ".*")
                    .matches("entity", ".{12}[1-9A-Z].*")
                    .matches("letter", ".{13}Z.")
                    .and("check", number -> number.charAt(14) == checkSign(number));

    @Override
    public String code() {
        return "gstin";
    }

    @Override
    public String name() {
        return "verification.number.gstin.name";
    }

    @Override
    public String example() {
        return "27AAPFU0939F1ZV";
    }

    @Override
    public Optional<NumberProblem> broken(String number, LocalDate today) {
        return RULES.firstBroken(number);
    }

    /// The 15th sign that the first 14 ask for: Luhn's rule with base 36.
    static char checkSign(String number) {
        var sum = 0;
        for (var i = 0; i < 14; i++) {
            var product = Character.digit(number.charAt(i), 36) * (1 + i % 2);
            sum += product / 36 + product % 36;
        }
        return Character.toUpperCase(Character.forDigit((36 - sum % 36) % 36, 36));
    }
}
