package org.guildhall.onboarding;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// JOIN NOW: the gate, and the company information that the applicant confirms.
@Controller
class JoinPages {
    private final Onboarding onboarding;

    JoinPages(Onboarding onboarding) {
        this.onboarding = onboarding;
    }

    @GetMapping("/portal/join/{programme}")
    @Access(PARTNER)
    ModelAndView join(@PathVariable String programme, Member caller, Page page) {
        return switch (onboarding.gate(programme, caller)) {
            case Onboarding.Gate.UnderWay(var application) ->
                    seeOther("/portal/applications/" + application.value());
            case Onboarding.Gate.NotVerified(var wanted) ->
                    closed(page("onboarding/gate", Map.of("programme", wanted)));
            case Onboarding.Gate.ElseWhere(var wanted, var other) ->
                    closed(
                            page(
                                    "onboarding/elsewhere",
                                    Map.of(
                                            "programme",
                                            wanted,
                                            "number",
                                            other.identity().number())));
            case Onboarding.Gate.NotYet(var wanted, var waiting) ->
                    closed(
                            page(
                                    "onboarding/notyet",
                                    Map.of("programme", wanted, "from", waiting.from())));
            case Onboarding.Gate.Open(var wanted, var company) ->
                    page(
                            "onboarding/join",
                            Map.of(
                                    "programme",
                                    wanted,
                                    "facts",
                                    Companies.facts(company, page.text())));
        };
    }

    @PostMapping("/portal/join/{programme}")
    @Access(PARTNER)
    ModelAndView confirm(@PathVariable String programme, Member caller) {
        return seeOther("/portal/applications/" + onboarding.start(programme, caller).value());
    }

    private static ModelAndView closed(ModelAndView page) {
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }
}
