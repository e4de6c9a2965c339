package org.guildhall.verification.lifecycle;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.calendar.ClockView;
import org.guildhall.calendar.Clocks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps the promise of a verifier's answer: each submission begins it, and any decision keeps it,
/// also one that asks for more.
@Component
public class ReviewClock {
    /// The kind of its clocks.
    public static final String KIND = "verification.review";

    private final Clocks clocks;
    private final int days;

    ReviewClock(Clocks clocks, @Value("${guildhall.verification.review-days:2}") int days) {
        this.clocks = clocks;
        this.days = days;
    }

    /// Starts or stops it by what differs before and after a move.
    void moved(VerificationCase before, VerificationCase after) {
        var waits = after.state().isUnderReview();
        if (before.state().isUnderReview() == waits) return;
        var id = after.id().value();
        if (waits) clocks.start(id, KIND, after.site(), days);
        else clocks.stop(id, KIND);
    }

    /// By when it is to be decided, while it waits for that.
    public Optional<ClockView> of(CaseId id) {
        return clocks.running(id.value(), KIND);
    }

    /// The same for several, by their keys.
    public Map<UUID, ClockView> of(Collection<VerificationCase> cases) {
        var ids = cases.stream().map(each -> each.id().value()).toList();
        return clocks.running(ids).values().stream()
                .flatMap(Collection::stream)
                .filter(clock -> clock.kind().equals(KIND))
                .collect(Collectors.toMap(ClockView::objectId, clock -> clock));
    }
}
