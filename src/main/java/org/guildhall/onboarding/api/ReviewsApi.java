package org.guildhall.onboarding.api;

import static org.guildhall.access.Access.Who.SIGNED_IN;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.LEAD_REVIEWS;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.onboarding.api.ApiBodies.Approval;
import org.guildhall.onboarding.api.ApiBodies.Assignment;
import org.guildhall.onboarding.api.ApiBodies.Question;
import org.guildhall.onboarding.api.ApiBodies.RejectionBody;
import org.guildhall.onboarding.api.ApiBodies.Words;
import org.guildhall.onboarding.lifecycle.Rejection;
import org.guildhall.onboarding.lifecycle.RejectionReason;
import org.guildhall.onboarding.review.Holds;
import org.guildhall.onboarding.review.Reviews;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Invalid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// The review in the API: taken, handed over, asked, approved, rejected, held.
@Api
@RequestMapping(Api.BASE + "/applications/{id}")
class ReviewsApi {
    private static final int MOST_DAYS = 3650;

    private final Reviews reviews;
    private final Holds holds;
    private final Shapes shapes;
    private final Clock clock;

    ReviewsApi(Reviews reviews, Holds holds, Shapes shapes, Clock clock) {
        this.reviews = reviews;
        this.holds = holds;
        this.shapes = shapes;
        this.clock = clock;
    }

    /// Takes the review.
    @PostMapping("/review")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<ApplicationBody> take(@PathVariable UUID id, Match match, Staff caller) {
        return shapes.tagged(reviews.take(shapes.seen(id, match, caller), caller), caller);
    }

    /// Gives the review to somebody.
    @PostMapping("/assignment")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<ApplicationBody> assign(
            @PathVariable UUID id, Match match, @RequestBody Assignment body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        return shapes.tagged(reviews.assign(seen, new PersonId(body.reviewer()), caller), caller);
    }

    /// Says something; the other side gets it by mail.
    @PostMapping("/messages")
    @Access(SIGNED_IN)
    ResponseEntity<ApplicationBody> write(
            @PathVariable UUID id, Match match, @RequestBody Words body, Caller caller) {
        var seen = shapes.seen(id, match, caller);
        var words = Shapes.words("words", body.words());
        return shapes.tagged(reviews.write(seen, words, caller), caller);
    }

    /// Asks the applicant for information; only the named fields are open meanwhile.
    @PostMapping("/information-requests")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<ApplicationBody> ask(
            @PathVariable UUID id, Match match, @RequestBody Question body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var question = Shapes.words("question", body.question());
        return shapes.tagged(reviews.ask(seen, body.fields(), question, caller), caller);
    }

    /// Passes the qualification.
    @PostMapping("/approval")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<ApplicationBody> approve(
            @PathVariable UUID id, Match match, @RequestBody Approval body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        return shapes.tagged(reviews.approve(seen, Set.copyOf(body.checklist()), caller), caller);
    }

    /// Ends the application, with a reason and when the company may apply again.
    @PostMapping("/rejection")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<ApplicationBody> reject(
            @PathVariable UUID id, Match match, @RequestBody RejectionBody body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var words = Shapes.words("words", body.words());
        var rejection =
                new Rejection(reason(body.reason()), body.reapplyAfterDays().map(this::after));
        return shapes.tagged(reviews.reject(seen, rejection, words, caller), caller);
    }

    /// Puts it on hold.
    @PostMapping("/hold")
    @Access(value = STAFF, may = LEAD_REVIEWS)
    ResponseEntity<ApplicationBody> hold(
            @PathVariable UUID id, Match match, @RequestBody Words body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var why = Shapes.words("words", body.words());
        return shapes.tagged(holds.hold(seen, why, caller), caller);
    }

    /// Lets it go on where it stood.
    @PostMapping("/resumption")
    @Access(value = STAFF, may = LEAD_REVIEWS)
    ResponseEntity<ApplicationBody> resume(
            @PathVariable UUID id, Match match, @RequestBody Words body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var words = Shapes.anyWords("words", body.words());
        return shapes.tagged(holds.resume(seen, words, caller), caller);
    }

    private Instant after(int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw Invalid.at("reapply_after_days", "onboarding.reapply.days.bounds", MOST_DAYS);
        }
        return clock.instant().plus(Duration.ofDays(days));
    }

    private static RejectionReason reason(String named) {
        return Optional.of(named)
                .flatMap(
                        name ->
                                Arrays.stream(RejectionReason.values())
                                        .filter(reason -> reason.name().equals(name))
                                        .findFirst())
                .orElseThrow(() -> Invalid.at("reason", "onboarding.rejection.unknown"));
    }
}
