package org.guildhall.verification;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.verification.lifecycle.CaseId;
import org.guildhall.verification.lifecycle.Decision;
import org.guildhall.verification.lifecycle.Decision.Outcome;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.Reason;
import org.guildhall.verification.number.RegistrationNumbers;
import org.guildhall.verification.register.Registers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page of one verification.
@Controller
@RequestMapping("/desk/verifications")
class DeskPages {
    private static final String HERE = "/desk/verifications/";

    private final VerificationDesk desk;
    private final RegistrationNumbers numbers;
    private final Registers registers;

    DeskPages(VerificationDesk desk, RegistrationNumbers numbers, Registers registers) {
        this.desk = desk;
        this.numbers = numbers;
        this.registers = registers;
    }

    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @GetMapping("/{id}")
    ModelAndView one(Staff caller, @PathVariable UUID id) {
        return page(caller, new CaseId(id), Form.empty());
    }

    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @PostMapping("/{id}/review")
    ModelAndView taken(Staff caller, @PathVariable UUID id, Form form) {
        desk.take(caller, new CaseId(id), form.version());
        return Answer.seeOther(HERE + id);
    }

    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @PostMapping("/{id}/decision")
    ModelAndView decided(Staff caller, @PathVariable UUID id, Form form) {
        var verification = new CaseId(id);
        return form.read(() -> decision(form))
                .then(
                        decision -> {
                            desk.decide(caller, verification, form.version(), decision);
                            return Answer.seeOther(HERE + id, "verification.decided.notice");
                        })
                .orElse(() -> page(caller, verification, form));
    }

    private ModelAndView page(Staff caller, CaseId id, Form form) {
        var file = desk.one(caller, id);
        var schemes = numbers.schemes(file.verification().details().country());
        var mine =
                file.verification().progress().reviewer().stream()
                        .anyMatch(holder -> holder.person().equals(caller.person()));
        return Answer.page(
                "verification/case",
                Map.of(
                        "file", file,
                        "form", form,
                        "schemes", schemes,
                        "mine", mine,
                        "registers", registers.of(caller, file.verification())));
    }

    private static Decision decision(Form form) {
        var outcome = form.choose("outcome", typed -> one(Outcome.class, typed));
        var reason = form.takeOptional("reason", typed -> one(Reason.class, typed));
        var words = form.takeOptional("forAccount", typed -> Form.text(typed, 2_000)).orElse("");
        var inside = form.takeOptional("internal", typed -> Form.text(typed, 2_000)).orElse("");
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        return new Decision(outcome, reason, items(form), words, inside);
    }

    private static Set<Item> items(Form form) {
        var ticked = form.values("items");
        return EnumSet.allOf(Item.class).stream()
                .filter(item -> ticked.contains(item.name()))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String typed) {
        return EnumSet.allOf(kind).stream()
                .filter(known -> known.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("verification.decide.unknown"));
    }
}
