package org.guildhall.onboarding;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;
import static org.guildhall.access.Permission.VIEW_APPLICATIONS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.offer.ContractSending;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.review.Reviews;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.guildhall.programme.ContractTerms.Route;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The review desk: an application with its facts, its conversation, and what can be done with it.
@Controller
public class DeskPages {
    private static final int LONGEST_WORDS = 4000;

    private final Applications applications;
    private final Reviews reviews;
    private final ContractSending sending;
    private final DeskView desk;

    DeskPages(Applications applications, Reviews reviews, ContractSending sending, DeskView desk) {
        this.applications = applications;
        this.reviews = reviews;
        this.sending = sending;
        this.desk = desk;
    }

    @GetMapping("/desk/applications/{id}")
    @Access(value = STAFF, may = VIEW_APPLICATIONS)
    ModelAndView application(@PathVariable UUID id, Staff caller, Page page) {
        return shown(id, caller, page, Form.empty());
    }

    @PostMapping("/desk/applications/{id}/review")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView take(@PathVariable UUID id, Form form, Staff caller) {
        reviews.take(SeenForm.of(id, form), caller);
        return seeOther(path(id), "onboarding.notice.taken");
    }

    @PostMapping("/desk/applications/{id}/messages")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView write(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeText("words", LONGEST_WORDS))
                .then(
                        words -> {
                            reviews.write(SeenForm.of(id, form), words, caller);
                            return seeOther(path(id), "onboarding.notice.written");
                        })
                .orElse(() -> shown(id, caller, page, form));
    }

    @PostMapping("/desk/applications/{id}/approval")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView approve(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> Set.copyOf(form.values("checklist")))
                .then(
                        ticked -> {
                            reviews.approve(SeenForm.of(id, form), ticked, caller);
                            return seeOther(path(id), "onboarding.notice.approved");
                        })
                .orElse(() -> shown(id, caller, page, form));
    }

    @PostMapping("/desk/applications/{id}/contract")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView sendContract(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeOptional("route", DeskPages::route))
                .then(
                        route -> {
                            sending.send(SeenForm.of(id, form), route, caller);
                            return seeOther(path(id), "onboarding.notice.contract-sent");
                        })
                .orElse(() -> shown(id, caller, page, form));
    }

    @PostMapping("/desk/applications/{id}/terms")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView reopenTerms(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeText("reason", LONGEST_WORDS))
                .then(
                        why -> {
                            sending.reopen(SeenForm.of(id, form), why, caller);
                            return seeOther(path(id), "onboarding.notice.terms-reopened");
                        })
                .orElse(() -> shown(id, caller, page, form));
    }

    /// The page, with a form of it that was refused.
    ModelAndView shown(UUID id, Staff caller, Page page, Form form) {
        var application = applications.find(new ApplicationId(id), caller);
        if (form.value("route").isEmpty()) form.put("route", usualRoute(application));
        var model = new HashMap<String, Object>(Map.of("form", form));
        model.putAll(desk.of(application, caller, page));
        return page("onboarding/desk", model);
    }

    private String usualRoute(Application application) {
        return applications
                .programme(application)
                .contract()
                .map(contract -> contract.routes().getFirst().name())
                .orElse("");
    }

    private static Route route(String typed) {
        return Arrays.stream(Route.values())
                .filter(route -> route.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("onboarding.contract.route.closed"));
    }

    /// Where the desk shows an application.
    public static String path(UUID id) {
        return "/desk/applications/" + id;
    }
}
