package org.guildhall.diagnosis.catalogue;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.diagnosis.wording.Wordings;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The diagnoses on the desk: each as a table that people read, with its text to be changed and
/// what its examples say while it is.
@Controller
@RequestMapping(DiagnosisPages.HERE)
class DiagnosisPages {
    static final String HERE = "/desk/diagnoses";

    private final DiagnosisDesk desk;
    private final Wordings wordings;

    DiagnosisPages(DiagnosisDesk desk, Wordings wordings) {
        this.desk = desk;
        this.wordings = wordings;
    }

    @GetMapping
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ModelAndView all(Staff caller) {
        return page("diagnosis/list", Map.of("diagnoses", desk.all(caller)));
    }

    @GetMapping("/new")
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ModelAndView fresh(Staff caller) {
        return fresh(Form.empty(), caller);
    }

    @GetMapping("/{code}")
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ModelAndView current(@PathVariable String code, Staff caller, Page page) {
        return shown(code, Optional.empty(), caller, page);
    }

    @GetMapping("/{code}/{version}")
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ModelAndView version(
            @PathVariable String code, @PathVariable String version, Staff caller, Page page) {
        if (!version.matches("[0-9]{1,9}")) throw new NotFound();
        return shown(code, Optional.of(Integer.parseInt(version)), caller, page);
    }

    /// Tries the text as it stands and shows it again: for who has no scripts.
    @PostMapping("/{code}/check")
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ModelAndView check(@PathVariable String code, Form form, Staff caller, Page page) {
        return form.read(() -> DiagnosisDesk.text(form.value("text")))
                .then(
                        text -> {
                            desk.check(text, caller).problems().forEach(form::mark);
                            return again(code, form, caller, page);
                        })
                .orElse(() -> again(code, form, caller, page));
    }

    /// Only what the text is worth, while it is written.
    @PostMapping("/{code}/examples")
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ModelAndView examples(@PathVariable String code, Form form, Staff caller) {
        desk.expect(code, caller);
        return page("diagnosis/checked", Map.of("checked", checked(form, caller)));
    }

    @PostMapping("/{code}/publication")
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ModelAndView publish(@PathVariable String code, Form form, Staff caller, Page page) {
        return form.read(() -> DiagnosisDesk.text(form.value("text")))
                .then(
                        text -> {
                            var used = desk.publish(code, seen(form), text, caller);
                            return seeOther(
                                    HERE + "/" + used.diagnosis().code(),
                                    "diagnosis.desk.published.done");
                        })
                .orElse(() -> again(code, form, caller, page));
    }

    private ModelAndView again(String code, Form form, Staff caller, Page page) {
        if (code.equals(DiagnosisDesk.NEW)) return fresh(form, caller);
        return shown(desk.version(code, Optional.empty(), caller), form, caller, page);
    }

    private ModelAndView fresh(Form form, Staff caller) {
        return page("diagnosis/new", Map.of("form", form, "checked", checked(form, caller)));
    }

    private ModelAndView shown(String code, Optional<Integer> version, Staff caller, Page page) {
        var used = desk.version(code, version, caller);
        var form = Form.of(Map.of("text", desk.text(code, used.version(), caller)));
        return shown(used, form, caller, page);
    }

    private ModelAndView shown(Used shown, Form form, Staff caller, Page page) {
        var code = shown.diagnosis().code();
        return page(
                "diagnosis/diagnosis",
                Map.of(
                        "shown", shown,
                        "used", desk.version(code, Optional.empty(), caller).version(),
                        "editions", desk.editions(code, caller),
                        "form", form,
                        "checked", checked(form, caller),
                        "wording", wordings.of(shown.diagnosis(), "", page.text())));
    }

    private Checked checked(Form form, Staff caller) {
        var typed = form.value("text");
        return typed.isBlank() || typed.length() > DiagnosisDesk.LARGEST
                ? new Checked(Optional.empty(), List.of(), List.of())
                : desk.check(DiagnosisDesk.text(form.value("text")), caller);
    }

    private static int seen(Form form) {
        return (int) Math.max(0, form.version());
    }
}
