package org.guildhall.reply.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The parts of a reply, in their order.
public enum PartName {
    SALUTATION,
    GREETING,
    BODY,
    ARTICLE,
    CLOSING,
    SIGNATURE;

    /// Those that every composed reply has; articles are referred to where there is one.
    public static final List<PartName> NEEDED =
            List.of(SALUTATION, GREETING, BODY, CLOSING, SIGNATURE);

    /// As a reply keeps it.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The part of that label.
    public static Optional<PartName> of(String label) {
        return Arrays.stream(values()).filter(part -> part.label().equals(label)).findFirst();
    }
}
