package org.guildhall.onboarding.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.web.Refusal;
import org.springframework.stereotype.Service;

/// Several applications given to a business developer at once: each in a transaction of its own, so
/// that one that can't be given keeps none of the others.
@Service
public class Handovers {
    private final Reviews reviews;
    private final Applications applications;

    Handovers(Reviews reviews, Applications applications) {
        this.reviews = reviews;
        this.applications = applications;
    }

    /// What became of one of them.
    ///
    /// @param refusal why it was not given, when it wasn't
    public record Outcome(UUID id, String number, String company, Optional<Refusal> refusal) {}

    /// Gives each as it was seen; what nobody has yet can be taken by its new reviewer alone.
    public List<Outcome> give(List<Seen> rows, PersonId to, Staff caller) {
        return rows.stream().map(seen -> give(seen, to, caller)).toList();
    }

    private Outcome give(Seen seen, PersonId to, Staff caller) {
        var application = applications.find(seen.id(), caller);
        try {
            var free = application.review().reviewer().isEmpty() && application.allows(Action.TAKE);
            if (free && to.equals(caller.person())) reviews.take(seen, caller);
            else reviews.assign(seen, to, caller);
            return outcome(application, Optional.empty());
        } catch (Refusal refusal) {
            return outcome(application, Optional.of(refusal));
        }
    }

    private static Outcome outcome(Application application, Optional<Refusal> refusal) {
        var identity = application.identity();
        return new Outcome(
                identity.id().value(), identity.number(), identity.applicant().company(), refusal);
    }
}
