package org.guildhall.onboarding.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.programme.Reapply;

/// How long a company has to wait after an application that ended (onboarding.md section 5,
/// *reject*, and the programme's rule for every other end).
///
/// @param from when it may apply again; nothing means never
public record Reapplying(Application ended, Optional<Instant> from) {
    /// By the programme's rule for the way in which it ended; a rejection names its own day.
    public static Reapplying after(Application ended, Reapply rule) {
        return new Reapplying(
                ended,
                switch (ended.stage()) {
                    case REJECTED -> ended.review().rejection().flatMap(Rejection::reapply);
                    case WITHDRAWN -> later(ended, rule.withdrawn());
                    case DECLINED -> later(ended, rule.declined());
                    case CANCELLED -> later(ended, rule.cancelled());
                    case LAPSED -> later(ended, rule.lapsed());
                    case DRAFT, UNDER_REVIEW, INFORMATION_REQUESTED, QUALIFIED, TERMS_APPROVAL ->
                            later(ended, 0);
                    case TERMS_OFFERED, IN_CORRECTION, AWAITING_CONTRACT -> later(ended, 0);
                    case SIGNED, ADMITTED, ACTIVE -> later(ended, 0);
                });
    }

    /// Whether it may be applied for again.
    public boolean isOver(Instant now) {
        return from.filter(instant -> !instant.isAfter(now)).isPresent();
    }

    private static Optional<Instant> later(Application ended, int days) {
        return Optional.of(ended.standing().since().plus(Duration.ofDays(days)));
    }
}
