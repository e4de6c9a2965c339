package org.guildhall.amendment;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.APPROVE_TERMS;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;
import static org.guildhall.access.Permission.VIEW_APPLICATIONS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.amendment.lifecycle.AmendmentId;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Seen;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.guildhall.programme.ContractTerms.Route;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An amendment on the desk: begun on an active application, approved, put on paper, withdrawn.
@Controller
class DeskPages {
    private static final int LONGEST_WORDS = 4000;

    private final Amendments amendments;
    private final ActiveApplications applications;
    private final Terms terms;
    private final Papers papers;
    private final DeskView desk;

    DeskPages(
            Amendments amendments,
            ActiveApplications applications,
            Terms terms,
            Papers papers,
            DeskView desk) {
        this.amendments = amendments;
        this.applications = applications;
        this.terms = terms;
        this.papers = papers;
        this.desk = desk;
    }

    @GetMapping("/desk/applications/{id}/amendment")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView beginning(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String kind, Staff caller) {
        var application = applications.find(id, caller);
        return page(
                "amendment/begin",
                Map.of(
                        "application", id,
                        "number", application.number(),
                        "company", application.company(),
                        "kind", kind(kind)));
    }

    @PostMapping("/desk/applications/{id}/amendments")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView begin(@PathVariable UUID id, Form form, Staff caller) {
        var begun = amendments.begin(id, kind(form.value("kind")), caller);
        return seeOther(path(begun.value()) + "/sheet", "amendment.notice.begun");
    }

    @GetMapping("/desk/amendments/{id}")
    @Access(value = STAFF, may = VIEW_APPLICATIONS)
    ModelAndView amendment(@PathVariable UUID id, Staff caller, Page page) {
        return shown(id, Form.empty(), caller, page);
    }

    @PostMapping("/desk/amendments/{id}/approval")
    @Access(value = STAFF, may = APPROVE_TERMS)
    ModelAndView approve(@PathVariable UUID id, Form form, Staff caller) {
        terms.approve(Seen.of(id, form), caller);
        return seeOther(path(id), "amendment.notice.approved");
    }

    @PostMapping("/desk/amendments/{id}/return")
    @Access(value = STAFF, may = APPROVE_TERMS)
    ModelAndView giveBack(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeText("words", LONGEST_WORDS))
                .then(
                        words -> {
                            terms.giveBack(Seen.of(id, form), words, caller);
                            return seeOther(path(id), "amendment.notice.returned");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    @PostMapping("/desk/amendments/{id}/contract")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView sendContract(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeOptional("route", DeskPages::route))
                .then(
                        route -> {
                            papers.send(Seen.of(id, form), route, caller);
                            return seeOther(path(id), "amendment.notice.contract-sent");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    @PostMapping("/desk/amendments/{id}/terms")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView reopen(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeText("why", LONGEST_WORDS))
                .then(
                        why -> {
                            papers.reopen(Seen.of(id, form), why, caller);
                            return seeOther(path(id), "amendment.notice.reopened");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    @PostMapping("/desk/amendments/{id}/withdrawal")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView withdraw(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeText("reason", LONGEST_WORDS))
                .then(
                        reason -> {
                            amendments.withdraw(Seen.of(id, form), reason, caller);
                            return seeOther(path(id), "amendment.notice.withdrawn");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    private ModelAndView shown(UUID id, Form form, Staff caller, Page page) {
        var model = desk.of(amendments.find(new AmendmentId(id), caller), caller, page);
        model.put("form", form);
        return page("amendment/desk", model);
    }

    private static Kind kind(String name) {
        return Kind.RENEWAL.name().equals(name) ? Kind.RENEWAL : Kind.AMENDMENT;
    }

    private static Route route(String typed) {
        return Arrays.stream(Route.values())
                .filter(route -> route.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("onboarding.contract.route.closed"));
    }

    private static String path(UUID id) {
        return "/desk/amendments/" + id;
    }
}
