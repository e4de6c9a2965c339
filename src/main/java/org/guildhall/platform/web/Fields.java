package org.guildhall.platform.web;

import org.jspecify.annotations.Nullable;

/// What the field templates ask about a field: which of its words describe it, and whether it is
/// wrong.
public final class Fields {
    private Fields() {}

    /// The ids of hint and problem, as `aria-describedby` takes them; nothing when there are none.
    public static @Nullable String describedBy(Form form, String name, String hint) {
        var ids =
                (hint.isEmpty() ? "" : "hint-" + name)
                        + (form.problem(name) == null ? "" : " problem-" + name);
        return ids.isEmpty() ? null : ids.strip();
    }

    /// `true` for a field with a problem, else nothing.
    public static @Nullable String invalid(Form form, String name) {
        return form.problem(name) == null ? null : "true";
    }
}
