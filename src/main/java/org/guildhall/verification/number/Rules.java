package org.guildhall.verification.number;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The rules of one scheme in the order in which they are told to people.
///
/// A later rule may rely on the earlier ones: it is asked only when they hold.
record Rules(String scheme, List<Rule> rules) {

    record Rule(String key, Predicate<String> holds, Function<String, Serializable> detail) {}

    static Rules of(String scheme) {
        return new Rules(scheme, List.of());
    }

    Rules length(int length) {
        return and("length", number -> number.length() == length, String::length);
    }

    Rules matches(String key, String pattern) {
        return and(key, number -> number.matches(pattern));
    }

    Rules and(String key, Predicate<String> holds) {
        return and(key, holds, number -> number);
    }

    Rules and(String key, Predicate<String> holds, Function<String, Serializable> detail) {
        var more = new ArrayList<>(rules);
        more.add(new Rule(scheme + "." + key, holds, detail));
        return new Rules(scheme, List.copyOf(more));
    }

    Optional<NumberProblem> firstBroken(String number) {
        return rules.stream()
                .filter(rule -> !rule.holds().test(number))
                .findFirst()
                .map(rule -> NumberProblem.of(rule.key(), rule.detail().apply(number)));
    }
}
