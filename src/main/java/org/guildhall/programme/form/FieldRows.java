package org.guildhall.programme.form;

import java.util.List;
import org.guildhall.platform.web.Form;

/// What the templates ask about fields with rows: how many to show, and what stands in a cell.
public final class FieldRows {
    /// The kinds of rate plans.
    public static final List<String> KINDS = List.of("graduated", "volume");

    private static final int AT_LEAST = 3;
    private static final int SPARE = 2;

    private FieldRows() {}

    /// Rows to show: those filled in and some spare ones, as far as allowed.
    public static int shown(Form form, String key, int most) {
        return Math.min(most, Math.max(AT_LEAST, form.values(key).size() + SPARE));
    }

    /// What was typed into a cell, empty when nothing was.
    public static String cell(Form form, String key, int row) {
        var values = form.values(key);
        return row < values.size() ? values.get(row) : "";
    }

    /// The keyboard for a cell of that type.
    public static String inputMode(FieldType type) {
        return type instanceof FieldType.Percentage
                ? "decimal"
                : type instanceof FieldType.WholeNumber ? "numeric" : "text";
    }
}
