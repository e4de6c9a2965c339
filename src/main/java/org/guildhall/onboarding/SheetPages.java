package org.guildhall.onboarding;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.HashMap;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.programme.form.Answers;
import org.guildhall.programme.form.FormField;
import org.guildhall.programme.form.Shown;
import org.guildhall.terms.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The decision sheet as the business developer writes it; what is known is shown and not written.
@Controller
class SheetPages {
    private final Applications applications;
    private final Offers offers;
    private final Sheets sheets;
    private final Views views;

    SheetPages(Applications applications, Offers offers, Sheets sheets, Views views) {
        this.applications = applications;
        this.offers = offers;
        this.sheets = sheets;
        this.views = views;
    }

    @GetMapping("/desk/applications/{id}/sheet")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView sheet(@PathVariable UUID id, Staff caller, Page page) {
        var form = Form.empty();
        offers.form(new ApplicationId(id), caller).forEach(form::put);
        return shown(id, form, caller, page);
    }

    @PostMapping("/desk/applications/{id}/sheet")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView draft(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> SeenForm.of(id, form))
                .then(
                        seen -> {
                            offers.draft(seen, form.typed(), caller);
                            return seeOther(
                                    "/desk/applications/" + id + "/sheet",
                                    "onboarding.notice.sheet-kept");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    /// Keeps what was typed, as the page does by itself while one types.
    @PostMapping(
            value = "/desk/applications/{id}/sheet/draft",
            produces = "text/plain;charset=UTF-8")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<String> save(@PathVariable UUID id, Form form, Staff caller, Page page) {
        var kept = offers.draft(SeenForm.of(id, form), form.typed(), caller);
        return ResponseEntity.ok()
                .header("X-Version", Long.toString(kept.version()))
                .body(page.text().of("onboarding.saved", page.time(page.now())));
    }

    @PostMapping("/desk/applications/{id}/sheet/offer")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView offer(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> offers.beyondLimits(new ApplicationId(id), form.typed(), caller))
                .then(
                        beyond -> {
                            if (beyond.isPresent() && !asked(form)) {
                                return shown(id, form, caller, page)
                                        .addObject("beyond", beyond.get());
                            }
                            var moved =
                                    offers.offer(
                                            SeenForm.of(id, form),
                                            form.typed(),
                                            asked(form),
                                            caller);
                            return seeOther(
                                    "/desk/applications/" + id,
                                    moved.stage() == Stage.TERMS_OFFERED
                                            ? "onboarding.notice.offered"
                                            : "onboarding.notice.approval-asked");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    private static boolean asked(Form form) {
        return form.value("approval").equals("ask");
    }

    private ModelAndView shown(UUID id, Form form, Staff caller, Page page) {
        var application = applications.find(new ApplicationId(id), caller);
        application.expect(Action.OFFER_TERMS);
        var model = new HashMap<String, Object>();
        model.put("view", views.of(application, caller, page));
        var programme = applications.programme(application);
        var sheet = programme.sheet();
        var kept = new Answers(offers.form(application.id(), caller));
        model.put("schema", sheet.without(FormField::isGiven));
        var given = sheet.without(field -> !field.isGiven());
        model.put("given", Shown.facts(given, kept, page.text()));
        model.put("form", form);
        application
                .agreement()
                .sheet()
                .flatMap(last -> sheets.lastRevision(id, last, programme, page.text()))
                .ifPresent(asked -> model.put("asked", asked));
        return page("onboarding/sheet", model);
    }
}
