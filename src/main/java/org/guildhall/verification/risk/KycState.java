package org.guildhall.verification.risk;

import java.util.Locale;
import org.guildhall.platform.web.Tone;
import org.springframework.modulith.NamedInterface;

/// Where the papers of a risk case stand.
@NamedInterface("risk")
public enum KycState {
    /// Nothing is asked of the account.
    NONE,
    /// The account is to hand papers in.
    ASKED,
    /// They are here; a verifier looks at them, and nothing is asked twice.
    UNDER_REVIEW,
    ACCEPTED,
    /// Something is missing; the account is to hand that in.
    REFUSED,
    /// The verifier took the case back.
    WITHDRAWN;

    /// The message that names the state.
    public String key() {
        return "verification.kyc.state." + word();
    }

    /// The end of the state's message keys.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The colour of its chip.
    public Tone tone() {
        return switch (this) {
            case NONE, WITHDRAWN -> Tone.NEUTRAL;
            case ASKED, REFUSED -> Tone.WARN;
            case UNDER_REVIEW -> Tone.INFO;
            case ACCEPTED -> Tone.GOOD;
        };
    }

    /// Whether the account has to hand papers in.
    public boolean isWaitingForAccount() {
        return switch (this) {
            case ASKED, REFUSED -> true;
            case NONE, UNDER_REVIEW, ACCEPTED, WITHDRAWN -> false;
        };
    }

    /// Whether nothing follows any more.
    public boolean isEnd() {
        return switch (this) {
            case ACCEPTED, WITHDRAWN -> true;
            case NONE, ASKED, UNDER_REVIEW, REFUSED -> false;
        };
    }
}
