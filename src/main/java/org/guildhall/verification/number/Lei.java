package org.guildhall.verification.number;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;

/// Legal Entity Identifier (ISO 17442), offered in every country: 18 signs and two check digits.
record Lei() implements Scheme {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final Rules RULES =
            Rules.of("lei")
                    .length(20)
                    .matches("signs", "[0-9A-Z]{20}")
                    .matches("digits", ".{18}[0-9]{2}")
                    .and("check", number -> remainder(number) == 1);

    @Override
    public String code() {
        return "lei";
    }

    @Override
    public String name() {
        return "verification.number.lei.name";
    }

    @Override
    public String example() {
        return "213800KUD8LAJWSQ9D15";
    }

    @Override
    public Optional<NumberProblem> broken(String number, LocalDate today) {
        return RULES.firstBroken(number);
    }

    /// The two digits that the first 18 signs ask for.
    static String checkDigits(String first18) {
        return "%02d".formatted(98 - remainder(first18 + "00"));
    }

    private static int remainder(String signs) {
        var digits = new StringBuilder();
        signs.chars().forEach(sign -> digits.append(Character.digit(sign, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }
}
