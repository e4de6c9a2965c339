package org.guildhall.escalation.desk;

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

/// Teams and outside desks: the list, and each to be changed.
@Controller
@RequestMapping(DeskPages.HERE)
class DeskPages {
    static final String HERE = "/desk/escalation-desks";

    private final Desks desks;
    private final DeskForm forms;

    DeskPages(Desks desks, DeskForm forms) {
        this.desks = desks;
        this.forms = forms;
    }

    @Access(value = Access.Who.STAFF, may = Permission.SUPERVISE_TICKETS)
    @GetMapping
    ModelAndView all(Staff caller) {
        return all(caller, Form.of(Map.of("language", "en", "days", "2")));
    }

    @Access(value = Access.Who.STAFF, may = Permission.SUPERVISE_TICKETS)
    @PostMapping
    ModelAndView added(Staff caller, Form form) {
        return form.read(() -> forms.read(form))
                .then(
                        typed -> {
                            desks.add(typed.plan(), true, typed.token(), caller);
                            return Answer.seeOther(HERE, "escalation.desk.saved");
                        })
                .orElse(() -> all(caller, form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.SUPERVISE_TICKETS)
    @GetMapping("/{id}")
    ModelAndView one(Staff caller, @PathVariable UUID id) {
        var desk = desks.find(id, caller);
        return one(desk, DeskForm.of(desk), caller);
    }

    @Access(value = Access.Who.STAFF, may = Permission.SUPERVISE_TICKETS)
    @PostMapping("/{id}")
    ModelAndView changed(Staff caller, @PathVariable UUID id, Form form) {
        var desk = desks.find(id, caller);
        return form.read(() -> forms.read(form))
                .then(
                        typed -> {
                            desks.change(
                                    id,
                                    form.version(),
                                    typed.plan(),
                                    form.ticked("active"),
                                    typed.token(),
                                    caller);
                            return Answer.seeOther(HERE, "escalation.desk.saved");
                        })
                .orElse(() -> one(desk, form, caller));
    }

    @Access(value = Access.Who.STAFF, may = Permission.SUPERVISE_TICKETS)
    @PostMapping("/{id}/removal")
    ModelAndView removed(Staff caller, @PathVariable UUID id, Form form) {
        desks.remove(id, form.version(), caller);
        return Answer.seeOther(HERE, "escalation.desk.removed");
    }

    private ModelAndView all(Staff caller, Form form) {
        return Answer.page(
                "escalation/desks",
                Map.of("desks", desks.all(caller), "languages", DeskForm.LANGUAGES, "form", form));
    }

    private ModelAndView one(OutsideDesk desk, Form form, Staff caller) {
        return Answer.page(
                "escalation/desk",
                Map.of(
                        "desk",
                        desk,
                        "languages",
                        DeskForm.LANGUAGES,
                        "form",
                        form,
                        "removable",
                        desks.isUnused(desk.id(), caller)));
    }
}
