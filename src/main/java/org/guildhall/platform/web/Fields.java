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

    /// The type that the browser is told. Addresses are text to it: what is wrong with them is said
    /// by us, in the reader's language, and not by the browser in its own.
    public static String type(String type) {
        return switch (type) {
            case "email", "url", "number" -> "text";
            default -> type;
        };
    }

    /// The keyboard that a phone shows.
    public static @Nullable String mode(String type, @Nullable String mode) {
        if (mode != null) return mode;
        return switch (type) {
            case "email", "url" -> type;
            case "number" -> "numeric";
            default -> null;
        };
    }

    /// `true` for a field with a problem, else nothing.
    public static @Nullable String invalid(Form form, String name) {
        return form.problem(name) == null ? null : "true";
    }
}
