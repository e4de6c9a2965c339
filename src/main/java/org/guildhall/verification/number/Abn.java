package org.guildhall.verification.number;

import java.time.LocalDate;
import java.util.Optional;

/// Australian Business Number: eleven digits, weighted, with a remainder of 0 by 89.
record Abn() implements Scheme {

    private static final int[] WEIGHTS = {10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19};
    private static final Rules RULES =
            Rules.of("abn")
                    .length(11)
                    .matches("digits", "[0-9]{11}")
                    .matches("first", "[1-9].*")
                    .and("check", Abn::holds);

    @Override
    public String code() {
        return "abn";
    }

    @Override
    public String name() {
        return "verification.number.abn.name";
    }

    @Override
    public String example() {
        return "83914571673";
    }

    @Override
    public Optional<NumberProblem> broken(String number, LocalDate today) {
        return RULES.firstBroken(number);
    }

    static boolean holds(String number) {
        var sum = -WEIGHTS[0];
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(number.charAt(i), 10) * WEIGHTS[i];
        }
        return sum % 89 == 0;
    }
}
