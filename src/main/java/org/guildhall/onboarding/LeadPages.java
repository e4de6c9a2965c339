package org.guildhall.onboarding;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.APPROVE_TERMS;
import static org.guildhall.access.Permission.LEAD_REVIEWS;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.onboarding.review.Holds;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// What those above a business developer decide: terms beyond limits, on hold and on again, the
/// end.
@Controller
class LeadPages {
    private static final int LONGEST_WORDS = 4000;

    private final Offers offers;
    private final Holds holds;
    private final Agreements agreements;
    private final DeskPages desk;

    LeadPages(Offers offers, Holds holds, Agreements agreements, DeskPages desk) {
        this.offers = offers;
        this.holds = holds;
        this.agreements = agreements;
        this.desk = desk;
    }

    @PostMapping("/desk/applications/{id}/terms-approval")
    @Access(value = STAFF, may = APPROVE_TERMS)
    ModelAndView approve(@PathVariable UUID id, Form form, Staff caller) {
        offers.approve(SeenForm.of(id, form), caller);
        return seeOther(DeskPages.path(id), "onboarding.notice.terms-approved");
    }

    @PostMapping("/desk/applications/{id}/terms-return")
    @Access(value = STAFF, may = APPROVE_TERMS)
    ModelAndView giveBack(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return inWords(
                id,
                form,
                "return",
                caller,
                page,
                (seen, why) -> offers.giveBack(seen, why, caller));
    }

    @PostMapping("/desk/applications/{id}/hold")
    @Access(value = STAFF, may = LEAD_REVIEWS)
    ModelAndView hold(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return inWords(
                id, form, "hold", caller, page, (seen, why) -> holds.hold(seen, why, caller));
    }

    @PostMapping("/desk/applications/{id}/resumption")
    @Access(value = STAFF, may = LEAD_REVIEWS)
    ModelAndView resume(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return inWords(
                id, form, "resume", caller, page, (seen, why) -> holds.resume(seen, why, caller));
    }

    @PostMapping("/desk/applications/{id}/cancellation")
    @Access(value = STAFF, may = LEAD_REVIEWS)
    ModelAndView cancel(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return inWords(
                id,
                form,
                "cancel",
                caller,
                page,
                (seen, why) -> agreements.cancel(seen, why, caller));
    }

    private ModelAndView inWords(
            UUID id,
            Form form,
            String what,
            Staff caller,
            Page page,
            BiConsumer<Seen, String> decide) {
        return form.read(() -> form.takeText("words-" + what, LONGEST_WORDS))
                .then(
                        why -> {
                            decide.accept(SeenForm.of(id, form), why);
                            return seeOther(DeskPages.path(id), "onboarding.notice." + what);
                        })
                .orElse(() -> desk.shown(id, caller, page, form));
    }
}
