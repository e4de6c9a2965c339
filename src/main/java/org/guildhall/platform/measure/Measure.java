package org.guildhall.platform.measure;

import java.util.List;
import java.util.Map;

/// One figure at this moment, or one for each value of a label. What it is called and labelled
/// never changes: others' alerts rest on it.
///
/// @param name in small letters with dots, such as `guildhall.outbox.waiting`
/// @param words what it counts, in which unit
/// @param label what tells its values apart, such as `state`; empty when there is only one value
public record Measure(String name, String words, String label, List<Value> values) {
    public Measure {
        values = List.copyOf(values);
    }

    /// @param of which value of the label; empty when there is none
    public record Value(String of, double amount) {}

    /// A figure by itself.
    public static Measure of(String name, String words, double amount) {
        return new Measure(name, words, "", List.of(new Value("", amount)));
    }

    /// One for each value of a label.
    public static Measure by(
            String label, String name, String words, Map<String, ? extends Number> amounts) {
        return new Measure(
                name,
                words,
                label,
                amounts.entrySet().stream()
                        .map(one -> new Value(one.getKey(), one.getValue().doubleValue()))
                        .toList());
    }
}
