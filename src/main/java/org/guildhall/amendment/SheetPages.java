package org.guildhall.amendment;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.HashMap;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.amendment.lifecycle.Action;
import org.guildhall.amendment.lifecycle.AmendmentId;
import org.guildhall.amendment.lifecycle.Seen;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.programme.form.Answers;
import org.guildhall.programme.form.Shown;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The new terms as the business developer writes them; what is known is shown and not written.
@Controller
class SheetPages {
    private final Amendments amendments;
    private final ActiveApplications applications;
    private final Terms terms;
    private final Views views;

    SheetPages(Amendments amendments, ActiveApplications applications, Terms terms, Views views) {
        this.amendments = amendments;
        this.applications = applications;
        this.terms = terms;
        this.views = views;
    }

    @GetMapping("/desk/amendments/{id}/sheet")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView sheet(@PathVariable UUID id, Staff caller, Page page) {
        var form = Form.empty();
        terms.form(new AmendmentId(id), caller).forEach(form::put);
        return shown(id, form, caller, page);
    }

    @PostMapping("/desk/amendments/{id}/sheet")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView draft(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> Seen.of(id, form))
                .then(
                        seen -> {
                            terms.draft(seen, form.typed(), caller);
                            return seeOther(path(id) + "/sheet", "amendment.notice.sheet-kept");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    /// Keeps what was typed, as the page does by itself while one types.
    @PostMapping(value = "/desk/amendments/{id}/sheet/draft", produces = "text/plain;charset=UTF-8")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<String> save(@PathVariable UUID id, Form form, Staff caller, Page page) {
        var kept = terms.draft(Seen.of(id, form), form.typed(), caller);
        return ResponseEntity.ok()
                .header("X-Version", Long.toString(kept.version()))
                .body(page.text().of("onboarding.saved", page.time(page.now())));
    }

    @PostMapping("/desk/amendments/{id}/sheet/offer")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView offer(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> terms.beyondLimits(new AmendmentId(id), form.typed(), caller))
                .then(
                        beyond -> {
                            if (beyond.isPresent() && !asked(form)) {
                                return shown(id, form, caller, page)
                                        .addObject("beyond", beyond.get());
                            }
                            var seen = Seen.of(id, form);
                            var moved = terms.offer(seen, form.typed(), asked(form), caller);
                            return seeOther(
                                    path(id),
                                    moved.stage() == Stage.OFFERED
                                            ? "amendment.notice.offered"
                                            : "amendment.notice.approval-asked");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    private static boolean asked(Form form) {
        return form.value("approval").equals("ask");
    }

    private ModelAndView shown(UUID id, Form form, Staff caller, Page page) {
        var amendment = amendments.find(new AmendmentId(id), caller);
        amendment.expect(Action.WRITE);
        var programme = applications.find(amendment.application(), caller).programme();
        var kept = new Answers(terms.form(amendment.id(), caller));
        var model = new HashMap<String, Object>();
        model.put("view", views.of(amendment, caller, page));
        model.put("schema", programme.sheet().without(FixedTerms::isFixed));
        var fixed = programme.sheet().without(field -> !FixedTerms.isFixed(field));
        model.put("given", Shown.facts(fixed, kept, page.text()));
        model.put("form", form);
        terms.revisions(amendment.id(), caller, page.text()).stream()
                .reduce((_, later) -> later)
                .ifPresent(asked -> model.put("asked", asked));
        return page("amendment/sheet", model);
    }

    private static String path(UUID id) {
        return "/desk/amendments/" + id;
    }
}
