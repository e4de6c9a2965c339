package org.guildhall.ticket.duty;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.passage.Topics;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// What comes to whom by rule, for those who lead the desk.
@Controller
class DutyPages {
    private static final String HERE = "/desk/ticket-duties";

    private final Duties duties;
    private final Topics topics;

    DutyPages(Duties duties, Topics topics) {
        this.duties = duties;
        this.topics = topics;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView list(Staff caller, Page page) {
        var rows = duties.all(caller).stream().map(each -> row(each, page)).toList();
        return page("ticket/duties", Map.of("rows", rows));
    }

    @GetMapping(HERE + "/{id}")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView one(@PathVariable UUID id, Staff caller, Page page) {
        var duty = held(id, caller).duty();
        var form = Form.of(Map.of("version", String.valueOf(duty.version())));
        if (duty.takes()) form.put("takes", "yes");
        form.put("topics", List.copyOf(duty.topics()));
        return shown(id, form, caller, page);
    }

    @PostMapping(HERE + "/{id}")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView keep(@PathVariable UUID id, Form form, Staff caller, Page page) {
        held(id, caller);
        return form.read(() -> Set.copyOf(form.values("topics")))
                .then(
                        chosen -> {
                            var takes = form.ticked("takes");
                            var version = version(form);
                            duties.keep(new PersonId(id), takes, chosen, version, caller);
                            return seeOther(HERE, "ticket.notice.duty");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    private Held held(UUID id, Staff caller) {
        return duties.of(new PersonId(id), caller);
    }

    private ModelAndView shown(UUID id, Form form, Staff caller, Page page) {
        var held = held(id, caller);
        return page(
                "ticket/duty",
                Map.of(
                        "form",
                        form,
                        "action",
                        HERE + "/" + id,
                        "name",
                        held.person().name(),
                        "topics",
                        topics.choices(page.text(), held.duty().topics())));
    }

    private DutyRow row(Held held, Page page) {
        var text = page.text();
        var duty = held.duty();
        var named = duty.topics().stream().map(topic -> topics.name(topic, text)).sorted().toList();
        var what =
                duty.takes()
                        ? named.isEmpty() ? text.of("ticket.duty.any") : String.join(", ", named)
                        : text.of("ticket.duty.nothing");
        return new DutyRow(HERE + "/" + held.person().id().value(), held.person().name(), what);
    }

    private static long version(Form form) {
        return form.version("ticket.version.missing");
    }
}
