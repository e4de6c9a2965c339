package org.guildhall.verification.lifecycle;

import java.util.Locale;
import org.guildhall.platform.web.Tone;
import org.springframework.modulith.NamedInterface;

/// Where the verification of an account stands.
@NamedInterface("lifecycle")
public enum VerificationState {
    NOT_STARTED,
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    AWAITING_ACCOUNT,
    VERIFIED,
    REJECTED_MAY_RETRY,
    REJECTED_FINAL,
    EXPIRED;

    /// The message that names the state.
    public String key() {
        return "verification.state." + word();
    }

    /// The end of the state's message keys.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The colour of its chip.
    public Tone tone() {
        return switch (this) {
            case NOT_STARTED, DRAFT -> Tone.NEUTRAL;
            case SUBMITTED, IN_REVIEW -> Tone.INFO;
            case AWAITING_ACCOUNT, REJECTED_MAY_RETRY, EXPIRED -> Tone.WARN;
            case VERIFIED -> Tone.GOOD;
            case REJECTED_FINAL -> Tone.BAD;
        };
    }

    /// Whether a verifier has to decide it.
    public boolean isUnderReview() {
        return this == SUBMITTED || this == IN_REVIEW;
    }

    /// Whether the account can write in it now.
    public boolean isOpen() {
        return switch (this) {
            case NOT_STARTED, DRAFT, AWAITING_ACCOUNT, REJECTED_MAY_RETRY -> true;
            case SUBMITTED, IN_REVIEW, VERIFIED, REJECTED_FINAL, EXPIRED -> false;
        };
    }
}
