package org.guildhall.verification.number;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// India's Corporate Identification Number: listed or not, industry, state, year, class, number.
record Cin() implements Scheme {

    private static final Set<String> STATES =
            Set.of(
                    "AN AP AR AS BH BR CG CH CT DD DH DL DN GA GJ GO HP HR JH JK KA KL LA LD LH MH ML MN MP MZ NL OD OR PB PN PY RJ SK TG TN TR TS TZ UA UK UP UR UT WB"
                            .split(" "));

    private static final Rules RULES =
            Rules.of("cin")
                    .length(21)
                    .matches("listing", "[LU].*")
                    .matches("industry", ".[0-9]{5}.*")
                    .and("state", number -> STATES.contains(number.substring(6, 8)))
                    .matches("year", ".{8}[0-9]{4}.*")
                    .matches("kind", ".{12}[A-Z]{3}.*")
                    .matches("serial", ".{15}[0-9]{6}");

    @Override
    public String code() {
        return "cin";
    }

    @Override
    public String name() {
        return "verification.number.cin.name";
    }

    @Override
    public String example() {
        return "L17110MH1973PLC019786";
    }

    @Override
    public boolean formatOnly() {
        return true;
    }

    @Override
    public Optional<NumberProblem> broken(String number, LocalDate today) {
        return RULES.and("future", n -> year(n) <= today.getYear(), n -> n.substring(8, 12))
                .firstBroken(number);
    }

    private static int year(String number) {
        return Integer.parseInt(number, 8, 12, 10);
    }
}
