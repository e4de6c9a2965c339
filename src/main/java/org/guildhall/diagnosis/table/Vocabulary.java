package org.guildhall.diagnosis.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The facts that there are to look up or to ask, by their names, with their types. A name may be a
/// pattern such as `programme.*.stage`.
public record Vocabulary(Map<String, FactType> types) {
    private static final int SUGGESTED = 3;

    public Vocabulary {
        types = Map.copyOf(types);
    }

    /// The type of a fact; nothing when there is none of that name.
    public Optional<FactType> type(FactName name) {
        var exact = Optional.ofNullable(types.get(name.value()));
        return exact.or(
                () ->
                        types.entrySet().stream()
                                .filter(each -> each.getKey().contains("*"))
                                .filter(each -> name.matches(each.getKey()))
                                .map(Map.Entry::getValue)
                                .findFirst());
    }

    /// The same and these.
    Vocabulary and(Map<FactName, FactType> more) {
        var all = new LinkedHashMap<>(types);
        more.forEach((name, type) -> all.put(name.value(), type));
        return new Vocabulary(all);
    }

    /// The names nearest to one that there isn't, for whoever mistyped it.
    String like(String name) {
        return types.keySet().stream()
                .sorted(
                        Comparator.<String>comparingInt(each -> distance(each, name))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTED)
                .collect(Collectors.joining(", "));
    }

    /// All names, for whoever wrote another one.
    String names() {
        return types.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /// How many letters differ (Levenshtein).
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) row[j] = j;
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var above = row[j];
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + same);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
