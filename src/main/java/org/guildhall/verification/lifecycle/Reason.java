package org.guildhall.verification.lifecycle;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/// Why a verification was not accepted, from the list that statistics count by.
@NamedInterface("lifecycle")
public enum Reason {
    WRONG_DOCUMENT,
    UNREADABLE,
    PAGE_MISSING,
    EXPIRED,
    NAME_DIFFERS,
    NUMBER_DIFFERS,
    LOCKED_FILE,
    SUSPECTED_FORGERY,
    OTHER;

    /// The message that names it.
    public String key() {
        return "verification.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
