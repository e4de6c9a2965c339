package org.guildhall.quality.before;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The parts of a reply that a supervisor can want mended (support.md section 3).
public enum Part {
    SALUTATION,
    GREETING,
    BODY,
    REFERENCE,
    CLOSING,
    SIGNATURE;

    /// The message that names it.
    public String key() {
        return "quality.before.part." + name().toLowerCase(Locale.ROOT);
    }

    /// Those that were ticked.
    static List<Part> of(List<String> ticked) {
        return Arrays.stream(values()).filter(part -> ticked.contains(part.name())).toList();
    }
}
