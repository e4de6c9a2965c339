package org.guildhall.training.passage;

import java.util.Optional;
import org.guildhall.programme.ChecklistItem.By;

/// One step of one partnership between access and selling. Its row in the table is [#action].
public sealed interface Move {
    /// A quiz was answered; what came of it is kept beside.
    record Answer(String course) implements Move {}

    /// A person's used-up attempts count no more.
    record Excuse(String course) implements Move {}

    /// The partnership needn't take a course.
    record Waive(String course, String why) implements Move {}

    /// Enough people have passed what was asked for.
    record Complete() implements Move {}

    /// A task before the go-live is done.
    record Tick(String task) implements Move {}

    /// It isn't, after all.
    ///
    /// @param by whose task it is
    record Untick(String task, By by) implements Move {}

    /// The partner is ready to sell.
    record Request() implements Move {}

    /// Not yet: something is missing.
    record ReturnRequest(String why) implements Move {}

    /// The partner sells from now on.
    record Confirm() implements Move {}

    /// Its row in the table. No default: a new move doesn't compile until it has one.
    default Action action() {
        return switch (this) {
            case Answer _ -> Action.ANSWER_QUIZ;
            case Excuse _ -> Action.EXCUSE_ATTEMPTS;
            case Waive _ -> Action.WAIVE_COURSE;
            case Complete _ -> Action.COMPLETE_TRAINING;
            case Tick _ -> Action.TICK;
            case Untick _ -> Action.UNTICK;
            case Request _ -> Action.REQUEST_GO_LIVE;
            case ReturnRequest _ -> Action.RETURN_REQUEST;
            case Confirm _ -> Action.CONFIRM_GO_LIVE;
        };
    }

    /// What was said about it, for history.
    default Optional<String> said() {
        return switch (this) {
            case Waive(_, var why) -> Optional.of(why);
            case ReturnRequest(var why) -> Optional.of(why);
            case Answer _, Excuse _, Complete _, Tick _, Untick _, Request _, Confirm _ ->
                    Optional.empty();
        };
    }
}
