package org.guildhall.account;

import java.util.Locale;

/// How a link from a mail stands. Each has its words under `account.link.`.
public enum LinkState {
    GOOD,
    USED,
    EXPIRED,
    WITHDRAWN,
    UNKNOWN;

    /// The message that says it; with `.help` behind it, the one that says what to do.
    public String message() {
        return "account.link." + name().toLowerCase(Locale.ROOT);
    }
}
