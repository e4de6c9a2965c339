package org.guildhall.onboarding;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.terms.RevisionForm;
import org.guildhall.terms.RevisionWords;
import org.guildhall.terms.Sheets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// *Modify*: the partner says what should be different in the terms, in words and field by field.
@Controller
class CorrectionPages {
    private final Applications applications;
    private final Agreements agreements;
    private final Sheets sheets;
    private final Views views;

    CorrectionPages(Applications applications, Agreements agreements, Sheets sheets, Views views) {
        this.applications = applications;
        this.agreements = agreements;
        this.sheets = sheets;
        this.views = views;
    }

    @GetMapping("/portal/applications/{id}/correction")
    @Access(PARTNER)
    ModelAndView askModify(@PathVariable UUID id, Member caller, Page page) {
        return shown(id, caller, page, Form.empty());
    }

    @PostMapping("/portal/applications/{id}/correction")
    @Access(PARTNER)
    ModelAndView modify(@PathVariable UUID id, Form form, Member caller, Page page) {
        var application = applications.find(new ApplicationId(id), caller);
        var schema = applications.programme(application).sheet();
        return form.read(() -> RevisionWords.read(form, schema))
                .then(
                        asked -> {
                            agreements.modify(
                                    SeenForm.of(id, form),
                                    SeenForm.sheet(form),
                                    asked.words(),
                                    asked.byField(),
                                    caller);
                            return seeOther(PortalPages.path(id), "onboarding.notice.correction");
                        })
                .orElse(() -> shown(id, caller, page, form));
    }

    private ModelAndView shown(UUID id, Member caller, Page page, Form form) {
        var application = applications.find(new ApplicationId(id), caller);
        application.expect(Action.MODIFY_TERMS);
        var text = page.text();
        var last = application.agreement().sheet().orElseThrow();
        var programme = applications.programme(application);
        return page(
                "onboarding/modify",
                Map.of(
                        "view",
                        views.of(application, caller, page),
                        "revision",
                        RevisionForm.of(sheets.version(id, last), programme.sheet(), text),
                        "labels",
                        RevisionWords.labels(programme.sheet(), text),
                        "sheet",
                        sheets.table(id, last, programme, text),
                        "form",
                        form));
    }
}
