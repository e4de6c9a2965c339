package org.guildhall.reply.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a reply comes to; it decides how the customer is greeted and how it closes. The later wins
/// where several causes are answered at once.
public enum Kind {
    ANSWER,
    INTEREST,
    REQUEST,
    REFUSAL,
    ESCALATED;

    /// As files and forms name it.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of that label.
    public static Optional<Kind> of(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }
}
