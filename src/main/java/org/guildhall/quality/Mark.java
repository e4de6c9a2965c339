package org.guildhall.quality;

import java.util.Arrays;
import org.guildhall.platform.web.Invalid;

/// How a reply stands by one criterion.
enum Mark {
    GOOD,
    WEAK,
    MISSING,
    /// It has no need of it.
    NOT_NEEDED;

    static Mark of(String typed) {
        return Arrays.stream(values())
                .filter(mark -> mark.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("account.choice.unknown"));
    }

    /// The message that names it.
    String key() {
        return "quality.mark." + name();
    }
}
