package org.guildhall.invitation.lifecycle;

import java.util.Locale;
import org.guildhall.platform.web.Tone;
import org.springframework.modulith.NamedInterface;

/// Where a prospect stands.
@NamedInterface("lifecycle")
public enum ProspectState {
    /// Materials come in, the interview is held.
    PREPARING,
    /// A link is on its way or was read; it is good until it expires.
    INVITED,
    EXPIRED,
    WITHDRAWN,
    /// An application began with the link.
    ACCEPTED;

    /// The message that names the state.
    public String key() {
        return "invitation.state." + label();
    }

    /// As addresses name it.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The colour it is shown in.
    public Tone tone() {
        return switch (this) {
            case PREPARING -> Tone.INFO;
            case INVITED, EXPIRED -> Tone.WARN;
            case WITHDRAWN -> Tone.NEUTRAL;
            case ACCEPTED -> Tone.GOOD;
        };
    }
}
