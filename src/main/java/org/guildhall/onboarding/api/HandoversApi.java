package org.guildhall.onboarding.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.review.Handovers;
import org.guildhall.onboarding.review.Handovers.Outcome;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.ProblemAnswers;
import org.guildhall.platform.api.ProblemBody;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Invalid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Several applications given to a business developer at once, in the API.
@Api
class HandoversApi {
    private final Handovers handovers;
    private final Applications applications;
    private final ProblemAnswers problems;

    HandoversApi(Handovers handovers, Applications applications, ProblemAnswers problems) {
        this.handovers = handovers;
        this.applications = applications;
        this.problems = problems;
    }

    /// Who shall have which.
    record Handover(UUID reviewer, List<SeenBody> applications) implements ApiBody {
        public Handover {
            applications = List.copyOf(applications);
        }
    }

    /// An application in the version that was seen.
    record SeenBody(UUID id, long version) {
        private Seen seen() {
            return new Seen(new ApplicationId(id), version);
        }
    }

    /// What became of one.
    ///
    /// @param problem why it was not given, when it wasn't
    record OutcomeBody(
            UUID id, String number, String company, boolean given, Optional<ProblemBody> problem)
            implements ApiBody {}

    /// Gives each by itself: one that can't be given keeps none of the others. Where one of them
    /// isn't there, none is given.
    @PostMapping(Api.BASE + "/applications/assignments")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    Listing<OutcomeBody> handOver(
            @RequestBody Handover body, Staff caller, HttpServletRequest request) {
        var rows = body.applications().stream().map(SeenBody::seen).toList();
        if (rows.isEmpty() || rows.size() > WorkList.PAGE) {
            throw Invalid.at("applications", "onboarding.bulk.none");
        }
        rows.forEach(row -> applications.find(row.id(), caller));
        var outcomes = handovers.give(rows, new PersonId(body.reviewer()), caller);
        return Listing.whole(outcomes.stream().map(each -> of(each, request)).toList());
    }

    private OutcomeBody of(Outcome outcome, HttpServletRequest request) {
        return new OutcomeBody(
                outcome.id(),
                outcome.number(),
                outcome.company(),
                outcome.refusal().isEmpty(),
                outcome.refusal().map(why -> problems.ofOne(why, request)));
    }
}
