package org.guildhall.onboarding;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;
import static org.guildhall.platform.web.Answer.seeOther;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.onboarding.lifecycle.Rejection;
import org.guildhall.onboarding.lifecycle.RejectionReason;
import org.guildhall.onboarding.review.Reviews;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The ways a review goes otherwise: a question to the applicant, a rejection, another reviewer.
@Controller
class ReviewPages {
    private static final int LONGEST_WORDS = 4000;
    private static final int MOST_DAYS = 3650;

    private final Reviews reviews;
    private final DeskPages desk;
    private final Clock clock;

    ReviewPages(Reviews reviews, DeskPages desk, Clock clock) {
        this.reviews = reviews;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/desk/applications/{id}/question")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView ask(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeText("question", LONGEST_WORDS))
                .then(
                        question -> {
                            var fields = form.values("fields");
                            reviews.ask(SeenForm.of(id, form), fields, question, caller);
                            return seeOther(DeskPages.path(id), "onboarding.notice.asked");
                        })
                .orElse(() -> desk.shown(id, caller, page, form));
    }

    @PostMapping("/desk/applications/{id}/rejection")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView reject(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> rejection(form))
                .then(
                        rejection -> {
                            var seen = SeenForm.of(id, form);
                            reviews.reject(seen, rejection, form.value("reason").strip(), caller);
                            return seeOther(DeskPages.path(id), "onboarding.notice.rejected");
                        })
                .orElse(() -> desk.shown(id, caller, page, form));
    }

    @PostMapping("/desk/applications/{id}/assignment")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView assign(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.choose("reviewer", ReviewPages::person))
                .then(
                        reviewer -> {
                            reviews.assign(SeenForm.of(id, form), reviewer, caller);
                            return seeOther(DeskPages.path(id), "onboarding.notice.assigned");
                        })
                .orElse(() -> desk.shown(id, caller, page, form));
    }

    private Rejection rejection(Form form) {
        form.takeText("reason", LONGEST_WORDS);
        var why = form.choose("why", ReviewPages::reason);
        var days = form.takeOptional("days", ReviewPages::days);
        return new Rejection(why, form.choose("reapply", how -> reapply(how, days, form)));
    }

    /// From when the company may apply again, as the form says it.
    private Optional<Instant> reapply(String how, Optional<Duration> days, Form form) {
        return switch (how) {
            case "at-once" -> Optional.of(clock.instant());
            case "never" -> Optional.empty();
            case "after" -> {
                if (days.isEmpty()) form.mark("days", "onboarding.reapply.days.bounds", MOST_DAYS);
                yield days.map(clock.instant()::plus);
            }
            default -> throw Invalid.because("onboarding.reapply.unknown");
        };
    }

    private static Duration days(String typed) {
        if (!typed.matches("[1-9][0-9]{0,3}") || Integer.parseInt(typed) > MOST_DAYS) {
            throw Invalid.because("onboarding.reapply.days.bounds", MOST_DAYS);
        }
        return Duration.ofDays(Integer.parseInt(typed));
    }

    private static RejectionReason reason(String typed) {
        return Arrays.stream(RejectionReason.values())
                .filter(reason -> reason.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("onboarding.rejection.unknown"));
    }

    private static PersonId person(String typed) {
        try {
            return new PersonId(UUID.fromString(typed));
        } catch (IllegalArgumentException broken) {
            throw Invalid.because("onboarding.assign.unknown");
        }
    }
}
