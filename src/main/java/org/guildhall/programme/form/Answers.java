package org.guildhall.programme.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.guildhall.platform.value.Money;

/// What was filled into a form or a sheet, by field, as read: telephone numbers in E.164, amounts
/// and percentages with their places, UIDs without blanks. A field left empty isn't there.
public record Answers(Map<String, List<String>> values) {
    private static final Answers NONE = new Answers(Map.of());

    public Answers {
        var sorted = new TreeMap<String, List<String>>();
        values.forEach(
                (key, list) -> {
                    if (!list.isEmpty()) {
                        sorted.put(key, List.copyOf(list));
                    }
                });
        values = Collections.unmodifiableMap(sorted);
    }

    /// Nothing filled in.
    public static Answers none() {
        return NONE;
    }

    /// The one value kept there, empty when there is none.
    public String text(String key) {
        var list = list(key);
        return list.isEmpty() ? "" : list.getFirst();
    }

    /// All values kept there.
    public List<String> list(String key) {
        return values.getOrDefault(key, List.of());
    }

    /// The amount of a money field.
    public Optional<Money> money(String name) {
        return has(name)
                ? Optional.of(Money.of(text(name), text(name + "Currency")))
                : Optional.empty();
    }

    /// Whether anything is kept there.
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /// These answers with one value exchanged.
    public Answers with(String key, List<String> value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new Answers(changed);
    }

    /// These answers with some fields taken from others, whether filled in there or not.
    public Answers with(List<FormField> fields, Answers others) {
        var changed = new LinkedHashMap<>(values);
        for (var field : fields) {
            field.keys().forEach(key -> changed.put(key, others.list(key)));
        }
        return new Answers(changed);
    }

    /// The part that belongs to one field, key by key.
    public SequencedMap<String, List<String>> of(FormField field) {
        var part = new LinkedHashMap<String, List<String>>();
        field.keys().forEach(key -> part.put(key, list(key)));
        return part;
    }

    /// Whether both say the same in that field.
    public boolean agrees(FormField field, Answers other) {
        return of(field).equals(other.of(field));
    }
}
