package org.guildhall.invitation.lifecycle;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/// How the link of an invitation stands. Each has its words under `invitation.link.`.
@NamedInterface("lifecycle")
public enum LinkState {
    GOOD,
    EXPIRED,
    WITHDRAWN,
    USED,
    /// A newer one was sent.
    REPLACED,
    /// Nobody ever sent such a link.
    UNKNOWN;

    /// The message that says it; with `.help` behind it, the one that says what to do.
    public String key() {
        return "invitation.link." + name().toLowerCase(Locale.ROOT);
    }
}
