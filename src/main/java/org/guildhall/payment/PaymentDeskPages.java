package org.guildhall.payment;

import java.util.HashMap;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.access.Uid;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What an account pays with, for staff who look it up by its UID.
@Controller
class PaymentDeskPages {
    static final String HERE = "/desk/payment";

    private final PaymentMethods methods;
    private final PaymentRules rules;

    PaymentDeskPages(PaymentMethods methods, PaymentRules rules) {
        this.methods = methods;
        this.rules = rules;
    }

    @Access(
            value = Access.Who.STAFF,
            may = {Permission.ANSWER_TICKETS, Permission.VIEW_PARTNERS})
    @GetMapping(HERE)
    ModelAndView look(Staff caller, Form form) {
        if (form.value("uid").isBlank()) return Answer.page("payment/desk", Map.of("form", form));
        return form.read(() -> form.enter("uid", typed -> methods.known(new Uid(typed))))
                .then(uid -> found(caller, uid, form))
                .orElse(() -> Answer.page("payment/desk", Map.of("form", form)));
    }

    private ModelAndView found(Staff caller, Uid uid, Form form) {
        var found = methods.look(caller, uid);
        var model = new HashMap<String, Object>();
        model.put("form", form);
        model.put("found", found);
        model.put("unmet", rules.unmet(uid));
        return Answer.page("payment/desk", model);
    }
}
