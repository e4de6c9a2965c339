package org.guildhall.onboarding;

import java.util.Locale;

/// Why an application was rejected, from the list that figures count by. What the applicant reads
/// stands beside it in words.
enum RejectionReason {
    NOT_THE_TRADE,
    NO_CUSTOMERS,
    TEAM_TOO_SMALL,
    REGION_CLOSED,
    CONFLICT,
    SANCTIONS,
    NO_ANSWER,
    OTHER;

    /// The message that names it.
    String key() {
        return "onboarding.rejection." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
