package org.guildhall.insight;

import org.guildhall.insight.story.Step;
import org.guildhall.onboarding.lifecycle.Stage;

/// Which cases a number counts.
sealed interface Behind {
    /// All that were started in these months.
    record All() implements Behind {}

    /// Of those started in these months, all that came that far.
    record Reached(Step step) implements Behind {}

    /// Of those started in these months, all that ended so.
    record Ended(Stage stage) implements Behind {}

    /// All that left that stage in these months.
    record Passed(Stage stage) implements Behind {}

    /// All with a promise of that kind that was due in these months.
    record Promised(String kind, Word word) implements Behind {}

    /// All that are open, whenever they were started.
    record Open() implements Behind {}

    /// All that are open and stand in that stage for so long, whenever they were started.
    record Aged(Stage stage, Age age) implements Behind {}

    /// Of those started in these months, all with that many corrections.
    record Corrected(int rounds) implements Behind {}

    /// Of those started in these months, all rejected for that reason.
    record Rejected(String reason) implements Behind {}

    /// From that many rounds on, it is many.
    int MANY = 3;

    /// What became of a promise.
    enum Word {
        GIVEN,
        KEPT,
        MISSED
    }
}
