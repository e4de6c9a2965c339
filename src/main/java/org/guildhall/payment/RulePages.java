package org.guildhall.payment;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What countries ask for, as rows that are added, changed and taken out.
@Controller
@RequestMapping(RulePages.HERE)
class RulePages {
    static final String HERE = "/desk/payment-rules";

    private final PaymentRules rules;

    RulePages(PaymentRules rules) {
        this.rules = rules;
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_PROGRAMMES)
    @GetMapping
    ModelAndView all(Staff caller) {
        return all(caller, Form.empty());
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_PROGRAMMES)
    @PostMapping
    ModelAndView added(Staff caller, Form form) {
        return form.read(() -> RuleForm.read(form))
                .then(
                        wanted -> {
                            rules.add(caller, wanted);
                            return Answer.seeOther(HERE, "payment.rule.written.notice");
                        })
                .orElse(() -> all(caller, form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_PROGRAMMES)
    @GetMapping("/{id}")
    ModelAndView one(Staff caller, @PathVariable UUID id) {
        var rule = rules.row(caller, id);
        return one(rule, RuleForm.of(rule));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_PROGRAMMES)
    @PostMapping("/{id}")
    ModelAndView changed(Staff caller, @PathVariable UUID id, Form form) {
        var rule = rules.row(caller, id);
        return form.read(() -> RuleForm.read(form))
                .then(
                        wanted -> {
                            rules.change(caller, id, form.version(), wanted);
                            return Answer.seeOther(HERE, "payment.rule.written.notice");
                        })
                .orElse(() -> one(rule, form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_PROGRAMMES)
    @PostMapping("/{id}/removal")
    ModelAndView removed(Staff caller, @PathVariable UUID id, Form form) {
        rules.remove(caller, id, form.version());
        return Answer.seeOther(HERE, "payment.rule.removed.notice");
    }

    private ModelAndView all(Staff caller, Form form) {
        return Answer.page(
                "payment/rules",
                Map.of("rows", rules.rows(caller), "history", rules.history(caller), "form", form));
    }

    private static ModelAndView one(PaymentRule rule, Form form) {
        return Answer.page("payment/rule", Map.of("rule", rule, "form", form));
    }
}
