package org.guildhall.payment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The account's page of its payment methods, with what its country asks for.
@Controller
@RequestMapping(PaymentPages.HERE)
class PaymentPages {
    static final String HERE = "/portal/payment";

    private final PaymentMethods methods;
    private final PaymentRules rules;

    PaymentPages(PaymentMethods methods, PaymentRules rules) {
        this.methods = methods;
        this.rules = rules;
    }

    @Access(Access.Who.PARTNER)
    @GetMapping
    ModelAndView show(Member caller) {
        return page(caller, Form.empty());
    }

    @Access(Access.Who.OWNER)
    @PostMapping
    ModelAndView bound(Member caller, Form form) {
        return form.read(() -> wanted(form))
                .then(
                        wanted -> {
                            methods.bind(caller, wanted);
                            return Answer.seeOther(HERE, "payment.bound.notice");
                        })
                .orElse(() -> page(caller, form));
    }

    @Access(Access.Who.OWNER)
    @PostMapping("/{id}/removal")
    ModelAndView removed(Member caller, @PathVariable UUID id) {
        methods.unbind(caller, id);
        return Answer.seeOther(HERE, "payment.unbound.notice");
    }

    private ModelAndView page(Member caller, Form form) {
        return Answer.page(
                "payment/portal",
                Map.of(
                        "methods",
                        methods.mine(caller),
                        "unmet",
                        rules.unmet(caller.uid()),
                        "owner",
                        caller.isOwner(),
                        "form",
                        form));
    }

    /// A whole number that somebody typed is not even shown to them again.
    private static NewMethod wanted(Form form) {
        var kind = form.choose("kind", PaymentKind::of);
        var label = form.take("label", NewMethod::label);
        var tail = form.enter("tail", NewMethod::tail);
        for (var field : List.of("label", "tail")) {
            var problem = form.problem(field);
            if (problem != null && problem.key().equals("payment.number.whole")) {
                form.put(field, "");
            }
        }
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        return new NewMethod(kind, label, tail);
    }
}
