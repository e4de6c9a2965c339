package org.guildhall.verification.number;

import java.time.LocalDate;
import java.util.Optional;

/// India's Permanent Account Number. Its last letter has no public rule.
record Pan() implements Scheme {

    /// The shape, usable inside a [Gstin] too: a sole trader's is allowed there.
    static final String SHAPE = "[A-Z]{3}[ABCFGHJLPT][A-Z](?!0000)[0-9]{4}[A-Z]";

    private static final Rules RULES =
            Rules.of("pan")
                    .length(10)
                    .matches("shape", "[A-Z]{5}[0-9]{4}[A-Z]")
                    .matches("holder", ".{3}[ABCFGHJLPT].*")
                    .matches("person", ".{3}[^P].*")
                    .matches("zero", ".{5}(?!0000).*");

    @Override
    public String code() {
        return "pan";
    }

    @Override
    public String name() {
        return "verification.number.pan.name";
    }

    @Override
    public String example() {
        return "AAPFU0939F";
    }

    @Override
    public boolean formatOnly() {
        return true;
    }

    @Override
    public Optional<NumberProblem> broken(String number, LocalDate today) {
        return RULES.firstBroken(number);
    }
}
