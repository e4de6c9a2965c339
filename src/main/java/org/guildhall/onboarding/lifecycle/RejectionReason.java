package org.guildhall.onboarding.lifecycle;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/// Why an application was rejected, from the list that figures count by. What the applicant reads
/// stands beside it in words.
@NamedInterface("lifecycle")
public enum RejectionReason {
    NOT_THE_TRADE,
    NO_CUSTOMERS,
    TEAM_TOO_SMALL,
    REGION_CLOSED,
    CONFLICT,
    SANCTIONS,
    NO_ANSWER,
    OTHER;

    /// The message that names it.
    public String key() {
        return "onboarding.rejection." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
