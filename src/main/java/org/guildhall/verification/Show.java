package org.guildhall.verification;

import static org.guildhall.verification.lifecycle.VerificationState.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.guildhall.verification.lifecycle.VerificationState;

/// The views of the verifier's queue.
enum Show {
    OPEN(SUBMITTED, IN_REVIEW),
    WAITING(SUBMITTED),
    REVIEW(IN_REVIEW),
    ASKED(AWAITING_ACCOUNT, REJECTED_MAY_RETRY),
    DONE(VERIFIED, REJECTED_FINAL, EXPIRED);

    final Set<VerificationState> states;

    Show(VerificationState first, VerificationState... more) {
        states = EnumSet.of(first, more);
    }

    /// The view of that name; the open ones when there is none.
    static Show of(String name) {
        return Arrays.stream(values())
                .filter(show -> show.word().equals(name))
                .findFirst()
                .orElse(OPEN);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
