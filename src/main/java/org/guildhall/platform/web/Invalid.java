package org.guildhall.platform.web;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Understood, but wrong (HTTP 422): one problem or several, each at its field.
public final class Invalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    public Invalid(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /// A value that doesn't hold its rule; whoever reads it knows the field.
    public static Invalid because(String key, Serializable... arguments) {
        return at("", key, arguments);
    }

    /// A problem at that field.
    public static Invalid at(String field, String key, Serializable... arguments) {
        return new Invalid(List.of(new Problem(field, key, List.of(arguments))));
    }

    /// What is read, its problems at that field where they are at none.
    public static <T> T reading(String field, Supplier<? extends T> read) {
        try {
            return read.get();
        } catch (Invalid wrong) {
            throw new Invalid(
                    wrong.problems.stream()
                            .map(each -> each.field().isEmpty() ? each.at(field) : each)
                            .toList());
        }
    }

    /// Does what reads a part of a request: its problems at their fields within that part.
    ///
    /// @param beside fields that are none of the part's
    public static void within(String part, Set<String> beside, Runnable work) {
        try {
            work.run();
        } catch (Invalid wrong) {
            throw new Invalid(
                    wrong.problems.stream()
                            .map(
                                    each ->
                                            each.field().isEmpty() || beside.contains(each.field())
                                                    ? each
                                                    : each.at(part + "." + each.field()))
                            .toList());
        }
    }

    /// What is wrong, in the order of the form.
    public List<Problem> problems() {
        return problems;
    }
}
