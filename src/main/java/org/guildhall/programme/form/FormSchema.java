package org.guildhall.programme.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.form.FormField.Known;

/// The groups of fields of a form or a sheet, and the one place where what was typed into them is
/// read.
public record FormSchema(List<FieldGroup> groups) {
    /// Longer than this is nobody's typing; a draft keeps no more of one field.
    private static final int LONGEST_DRAFT = 20_000;

    private static final int MOST_VALUES = 200;

    /// What was read, and what was wrong with it, field by field.
    public record Checked(Answers answers, List<Problem> problems) {
        /// The answers, when nothing was wrong.
        public Answers orThrow() {
            if (!problems.isEmpty()) {
                throw new Invalid(problems);
            }
            return answers;
        }
    }

    /// All fields, in the order of the form.
    public List<FormField> fields() {
        return groups.stream().flatMap(group -> group.fields().stream()).toList();
    }

    /// The field of that name.
    public Optional<FormField> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// Whether what is kept under this key is a percentage.
    public boolean isPercentage(String key) {
        return fields().stream().anyMatch(field -> field.percentages().contains(key));
    }

    /// What the field that keeps its answer under this key is called; for a column of a table, the
    /// table's name.
    public String labelOf(String key, Text text) {
        return fields().stream()
                .filter(field -> field.keys().contains(key))
                .map(field -> field.label().in(text))
                .findFirst()
                .orElse(key);
    }

    /// The form with only these fields, in its own order; groups without any are left out.
    public FormSchema only(Collection<String> names) {
        return new FormSchema(
                groups.stream()
                        .map(group -> group.only(names))
                        .filter(group -> !group.fields().isEmpty())
                        .toList());
    }

    /// The form without the fields for which this holds.
    public FormSchema without(Predicate<FormField> which) {
        return only(fields().stream().filter(which.negate()).map(FormField::name).toList());
    }

    /// Reads everything and names every problem at its field. Unknown names are left out.
    public Checked check(Map<String, List<String>> typed) {
        return check(fields(), typed);
    }

    /// Reads only some fields, as when only those are open.
    public Checked check(List<FormField> some, Map<String, List<String>> typed) {
        var values = new LinkedHashMap<String, List<String>>();
        var problems = new ArrayList<Problem>();
        for (var field : some) {
            try {
                values.putAll(FieldReader.read(field, typed));
            } catch (Invalid invalid) {
                invalid.problems().stream()
                        .map(problem -> problem.at(field.name()))
                        .forEach(problems::add);
            }
        }
        return new Checked(new Answers(values), List.copyOf(problems));
    }

    /// What the fields begin with: what is known, and the answers of the form before.
    ///
    /// @param known asked for what the fields name, and nothing else; empty where it isn't known
    public Map<String, List<String>> begin(Function<Known, String> known, Answers form) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : fields()) {
            field.known().map(known).ifPresent(fact -> values.put(field.name(), List.of(fact)));
            field.from()
                    .filter(from -> from.startsWith("form."))
                    .map(from -> from.substring("form.".length()))
                    .ifPresent(from -> values.putAll(field.taken(form, from)));
        }
        return values;
    }

    /// What was typed, with what is known in the fields that nobody writes.
    public Map<String, List<String>> given(
            Function<Known, String> known, Map<String, List<String>> typed) {
        var values = new LinkedHashMap<>(typed);
        for (var field : fields()) {
            field.known()
                    .filter(_ -> field.isGiven())
                    .map(known)
                    .filter(fact -> !fact.isBlank())
                    .ifPresent(fact -> values.put(field.name(), List.of(fact)));
        }
        return values;
    }

    /// What a draft keeps: everything typed into known fields, right or wrong, as typed. Refused is
    /// only what can't be kept at all, for nothing is cut off silently.
    public Answers draft(Map<String, List<String>> typed) {
        var kept = new LinkedHashMap<String, List<String>>();
        var problems = new ArrayList<Problem>();
        for (var field : fields()) {
            for (var key : field.keys()) {
                var values = typed.getOrDefault(key, List.of());
                values.forEach(
                        value -> unkept(value).forEach(p -> problems.add(p.at(field.name()))));
                kept.put(key, values.stream().limit(MOST_VALUES).toList());
            }
        }
        if (!problems.isEmpty()) throw new Invalid(problems);
        return new Answers(kept);
    }

    private static List<Problem> unkept(String typed) {
        try {
            Form.text(typed, LONGEST_DRAFT);
            return List.of();
        } catch (Invalid refused) {
            return refused.problems();
        }
    }
}
