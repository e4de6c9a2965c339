package org.guildhall.training.course;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.programme.form.Words;

/// A question of a quiz. One with several right answers is answered rightly when just these are
/// chosen.
public record Question(String code, Words text, List<Option> options, Set<String> right) {
    public Question {
        options = List.copyOf(options);
        right = Set.copyOf(right);
        if (right.isEmpty() || !codes(options).containsAll(right)) {
            throw new IllegalArgumentException("right answers of " + code + " aren't offered");
        }
    }

    /// Whether more than one answer may be chosen.
    public boolean isMultiple() {
        return right.size() > 1;
    }

    /// What may be answered.
    public Set<String> codes() {
        return codes(options);
    }

    private static Set<String> codes(List<Option> options) {
        return options.stream().map(Option::code).collect(Collectors.toSet());
    }
}
