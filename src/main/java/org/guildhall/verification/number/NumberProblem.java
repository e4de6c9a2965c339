package org.guildhall.verification.number;

import java.io.Serializable;
import java.util.List;

/// The first rule that a number breaks, in words for the person who typed it.
///
/// @param key message key below `verification.number`
/// @param details what the words name: the length found, the sign expected
public record NumberProblem(String key, List<? extends Serializable> details) {

    static NumberProblem of(String key, Serializable... details) {
        return new NumberProblem("verification.number." + key, List.of(details));
    }
}
