package org.guildhall.onboarding.joining;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.account.EmailAddress;
import org.guildhall.invitation.Invitations;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// JOIN NOW and the invitation: the gate, and the company information that the applicant confirms.
@Controller
class JoinPages {
    private final Joining joining;
    private final AccessRequests requests;
    private final Invitations invitations;

    JoinPages(Joining joining, AccessRequests requests, Invitations invitations) {
        this.joining = joining;
        this.requests = requests;
        this.invitations = invitations;
    }

    /// Whoever is invited is led to the invitation, wherever they clicked.
    @GetMapping("/portal/join/{programme}")
    @Access(PARTNER)
    ModelAndView join(@PathVariable String programme, Member caller, Page page) {
        var gate = joining.gate(programme, caller);
        if (gate instanceof Gate.NotInvited) {
            for (var invited : invitations.open(caller)) {
                if (invited.programme().equals(programme)) return seeOther(invited.path());
            }
        }
        return shown(gate, here(programme), Form.empty(), caller, page);
    }

    @PostMapping("/portal/join/{programme}")
    @Access(PARTNER)
    ModelAndView confirm(@PathVariable String programme, Member caller) {
        return begun(joining.start(programme, caller));
    }

    @GetMapping("/portal/invitations/{id}")
    @Access(PARTNER)
    ModelAndView invited(@PathVariable UUID id, Member caller, Page page) {
        var gate = joining.gate(new ProspectId(id), caller);
        return shown(gate, here(id), Form.empty(), caller, page);
    }

    @PostMapping("/portal/invitations/{id}")
    @Access(PARTNER)
    ModelAndView accept(@PathVariable UUID id, Member caller) {
        return begun(joining.start(new ProspectId(id), caller));
    }

    @PostMapping("/portal/join/{programme}/access-request")
    @Access(PARTNER)
    ModelAndView ask(@PathVariable String programme, Form form, Member caller, Page page) {
        return asked(joining.gate(programme, caller), here(programme), form, caller, page);
    }

    @PostMapping("/portal/invitations/{id}/access-request")
    @Access(PARTNER)
    ModelAndView ask(@PathVariable UUID id, Form form, Member caller, Page page) {
        var gate = joining.gate(new ProspectId(id), caller);
        return asked(gate, here(id), form, caller, page);
    }

    /// Where nobody is to be asked, the way is another by now: the page says it.
    private ModelAndView asked(Gate gate, String here, Form form, Member caller, Page page) {
        if (!(gate instanceof Gate.ElseWhere(_, var application))) return seeOther(here);
        return form.read(() -> form.enter("address", EmailAddress::new))
                .then(
                        address -> {
                            requests.ask(application, address, caller);
                            return seeOther(here, "onboarding.notice.access-asked");
                        })
                .orElse(() -> shown(gate, here, form, caller, page));
    }

    private static String here(String programme) {
        return "/portal/join/" + programme;
    }

    private static String here(UUID id) {
        return "/portal/invitations/" + id;
    }

    private static ModelAndView begun(ApplicationId application) {
        return seeOther("/portal/applications/" + application.value());
    }

    /// @param here what is confirmed, and come back to after verification
    private ModelAndView shown(Gate gate, String here, Form form, Member caller, Page page) {
        return switch (gate) {
            case Gate.UnderWay(var application) -> begun(application);
            case Gate.Open(var wanted, var company) ->
                    page(
                            "onboarding/join",
                            Map.of(
                                    "programme", wanted,
                                    "action", here,
                                    "facts", Companies.facts(company, page.text())));
            case Gate.NotVerified(var wanted, var underWay) ->
                    closed(
                            page(
                                    "onboarding/gate",
                                    Map.of(
                                            "programme",
                                            wanted,
                                            "next",
                                            here,
                                            "underWay",
                                            underWay)));
            case Gate.NotOffered _ -> seeOther("/portal", Gate.NotOffered.WORDS);
            case Gate.NotInvited(var wanted) ->
                    closed(page("onboarding/notinvited", Map.of("programme", wanted)));
            case Gate.Dead(var invited) ->
                    status(HttpStatus.GONE, page("invitation/dead", Map.of("invited", invited)));
            case Gate.ElseWhere(var wanted, var other) ->
                    closed(
                            page(
                                    "onboarding/elsewhere",
                                    Map.of(
                                            "programme",
                                            wanted,
                                            "number",
                                            other.identity().number(),
                                            "action",
                                            here + "/access-request",
                                            "asked",
                                            requests.askedToday(other, caller),
                                            "form",
                                            form)));
            case Gate.NotYet(var wanted, var waiting) ->
                    closed(
                            page(
                                    "onboarding/notyet",
                                    Map.of("programme", wanted, "from", waiting.from())));
        };
    }

    private static ModelAndView closed(ModelAndView page) {
        return status(HttpStatus.FORBIDDEN, page);
    }

    private static ModelAndView status(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
