package org.guildhall.diagnosis.table;

import java.util.List;

/// Facts, and what the table must say of them. Runs in the build and whenever the table changes.
///
/// @param given what isn't given is unknown
/// @param expected the rules whose outcomes are answered, in their order; `otherwise` when none is
/// @param undecided the rules that can't be decided
public record Example(String name, Facts given, List<String> expected, List<String> undecided) {
    /// How the outcome of no rule at all is named.
    public static final String OTHERWISE = "otherwise";

    public Example {
        expected = List.copyOf(expected);
        undecided = List.copyOf(undecided);
    }

    /// What the table said of it.
    public record Result(Example example, List<String> answered, List<String> undecided) {
        /// Whether that is what was expected.
        public boolean holds() {
            return answered.equals(example.expected()) && undecided.equals(example.undecided());
        }
    }

    Result in(Diagnosis diagnosis) {
        var verdict = diagnosis.verdict(given);
        return new Result(this, verdict.answered(), verdict.undecided());
    }
}
