package org.guildhall.diagnosis.policy;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The rules of filings on the desk.
@Controller
@RequestMapping(PolicyPages.HERE)
class PolicyPages {
    static final String HERE = "/desk/filing-policy";

    private final Policies policies;
    private final PolicyForm forms;

    PolicyPages(Policies policies, PolicyForm forms) {
        this.policies = policies;
        this.forms = forms;
    }

    @GetMapping
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ModelAndView rows(Staff caller) {
        return shown(caller, Form.empty());
    }

    @PostMapping
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ModelAndView entered(Form form, Staff caller) {
        return form.read(() -> forms.read(form))
                .then(
                        row -> {
                            policies.enter(row, caller);
                            return Answer.seeOther(HERE, "diagnosis.policy.entered");
                        })
                .orElse(() -> shown(caller, form));
    }

    private ModelAndView shown(Staff caller, Form form) {
        return Answer.page(
                "diagnosis/policy",
                Map.of("rows", policies.rows(caller), "sites", forms.sites(), "form", form));
    }
}
