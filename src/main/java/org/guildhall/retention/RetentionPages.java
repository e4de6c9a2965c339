package org.guildhall.retention;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.OPERATE;

import java.util.HashMap;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Retention on the desk: the dry run, erasing, legal holds.
@Controller
class RetentionPages {
    private static final String HERE = "/desk/retention";
    static final int LONGEST_REASON = 500;
    static final int LONGEST_NUMBER = 40;

    private final Retention retention;

    RetentionPages(Retention retention) {
        this.retention = retention;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = OPERATE)
    ModelAndView retention(Form form, Staff caller, Page page) {
        return shown(form, caller, page);
    }

    @PostMapping(HERE + "/{data}/erasure")
    @Access(value = STAFF, may = OPERATE)
    ModelAndView erased(@PathVariable String data, Form form, Staff caller, Page page) {
        var chosen = DataClass.of(data).orElseThrow(NotFound::new);
        return form.read(() -> form.take("things", RetentionPages::number))
                .then(
                        seen -> {
                            retention.erase(chosen, seen, caller);
                            return Answer.seeOther(HERE, "retention.erased");
                        })
                .orElse(() -> shown(form, caller, page));
    }

    @PostMapping(HERE + "/holds")
    @Access(value = STAFF, may = OPERATE)
    ModelAndView held(Form form, Staff caller, Page page) {
        return form.read(
                        () ->
                                new Wanted(
                                        form.takeText("number", LONGEST_NUMBER),
                                        form.takeText("reason", LONGEST_REASON)))
                .then(
                        wanted -> {
                            retention.hold(wanted.number(), wanted.reason(), caller);
                            return Answer.seeOther(HERE, "retention.hold.placed");
                        })
                .orElse(() -> shown(form, caller, page));
    }

    @PostMapping(HERE + "/holds/{application}/removal")
    @Access(value = STAFF, may = OPERATE)
    ModelAndView lifted(@PathVariable UUID application, Staff caller) {
        retention.lift(application, caller);
        return Answer.seeOther(HERE, "retention.hold.lifted");
    }

    private record Wanted(String number, String reason) {}

    private ModelAndView shown(Form form, Staff caller, Page page) {
        var overview = retention.overview(caller);
        var parameters = new HashMap<String, Object>();
        parameters.put(
                "plans", overview.plans().stream().map(plan -> ShownPlan.of(plan, page)).toList());
        parameters.put(
                "holds", overview.holds().stream().map(hold -> ShownHold.of(hold, page)).toList());
        parameters.put("form", form);
        return Answer.page("retention/retention", parameters);
    }

    private static long number(String typed) {
        if (!typed.matches("[0-9]{1,12}")) throw Invalid.because("retention.changed");
        return Long.parseLong(typed);
    }
}
