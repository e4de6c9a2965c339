package org.guildhall.onboarding.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// How far the review of an application is.
///
/// @param reviewer who has it
/// @param checklist the items that hold
/// @param submitted when it was handed in last
/// @param asked what the applicant was asked for last; the answer doesn't take it away
/// @param rejection how it was rejected, if it was
public record Review(
        Optional<Reviewer> reviewer,
        Set<String> checklist,
        Optional<Instant> submitted,
        Optional<InformationRequest> asked,
        Optional<Rejection> rejection) {
    /// Before anybody has looked at it.
    public static final Review NONE =
            new Review(
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    Review by(Reviewer taker) {
        return new Review(Optional.of(taker), checklist, submitted, asked, rejection);
    }

    Review byNobody() {
        return new Review(Optional.empty(), checklist, submitted, asked, rejection);
    }

    Review holding(Set<String> items) {
        return new Review(reviewer, items, submitted, asked, rejection);
    }

    Review submitted(Instant at) {
        return new Review(reviewer, checklist, Optional.of(at), asked, rejection);
    }

    Review asking(InformationRequest request) {
        return new Review(reviewer, checklist, submitted, Optional.of(request), rejection);
    }

    Review ending(Rejection how) {
        return new Review(reviewer, checklist, submitted, asked, Optional.of(how));
    }
}
