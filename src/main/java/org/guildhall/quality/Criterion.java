package org.guildhall.quality;

import java.util.Locale;

/// What a reply is looked at for: its parts, and whether what it says is so.
enum Criterion {
    SALUTATION,
    GREETING,
    BODY,
    FACTS,
    REFERENCE,
    CLOSING,
    SIGNATURE;

    /// The message that names it.
    String key() {
        return "quality.criterion." + name();
    }

    /// Its field in the form.
    String field() {
        return "mark-" + name().toLowerCase(Locale.ROOT);
    }
}
