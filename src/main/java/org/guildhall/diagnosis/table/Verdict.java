package org.guildhall.diagnosis.table;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a table says of some facts.
///
/// @param tried every rule that was looked at, in order
/// @param outcomes what is answered: of the rules that hold, or the one for when none does; none as
///   long as that is undecided
public record Verdict(List<Tried> tried, List<Answer> outcomes) {
    public Verdict {
        tried = List.copyOf(tried);
        outcomes = List.copyOf(outcomes);
    }

    /// A rule, and whether it holds.
    ///
    /// @param missing the facts that it would need to be decided
    public record Tried(Rule rule, Truth truth, Set<FactName> missing) {
        public Tried {
            missing = Set.copyOf(missing);
        }
    }

    /// An outcome under the name of its rule, or as [Example#OTHERWISE].
    public record Answer(String rule, Outcome outcome) {}

    /// Whether everything is known that the answer depends on.
    public boolean isDecided() {
        return undecided().isEmpty();
    }

    /// The facts that would have to be known.
    public Set<FactName> missing() {
        var missing = new TreeSet<FactName>();
        tried.forEach(each -> missing.addAll(each.missing()));
        return missing;
    }

    /// The rules that are answered, by name.
    public List<String> answered() {
        return outcomes.stream().map(Answer::rule).toList();
    }

    /// The rules that can't be decided, by name.
    public List<String> undecided() {
        return tried.stream()
                .filter(each -> each.truth() == Truth.UNKNOWN)
                .map(each -> each.rule().name())
                .toList();
    }
}
