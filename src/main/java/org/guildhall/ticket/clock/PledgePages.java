package org.guildhall.ticket.clock;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.ticket.lifecycle.Priority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The table of what is promised, for those who lead the desk: minutes of business hours.
@Controller
class PledgePages {
    private static final String HERE = "/desk/ticket-pledges";
    private static final String MISSING = "ticket.version.missing";

    private final Pledges pledges;

    PledgePages(Pledges pledges) {
        this.pledges = pledges;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView table(Page page) {
        var form = Form.empty();
        for (var each : pledges.all()) {
            form.put("first-" + each.priority(), String.valueOf(each.first().toMinutes()));
            form.put(
                    "resolution-" + each.priority(), String.valueOf(each.resolution().toMinutes()));
            form.put("version-" + each.priority(), String.valueOf(each.version()));
        }
        return shown(form, page);
    }

    @PostMapping(HERE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView keep(Form form, Staff caller, Page page) {
        return form.read(() -> read(form))
                .then(
                        read -> {
                            pledges.keep(read, caller);
                            return seeOther(HERE, "ticket.notice.pledges");
                        })
                .orElse(() -> shown(form, page));
    }

    private static List<Pledge> read(Form form) {
        var firsts = minutes(form, "first-");
        var resolutions = minutes(form, "resolution-");
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        return Arrays.stream(Priority.values())
                .map(
                        each ->
                                new Pledge(
                                        each,
                                        firsts.get(each.ordinal()),
                                        resolutions.get(each.ordinal()),
                                        form.number("version-" + each, MISSING)))
                .toList();
    }

    /// In the order of the priorities.
    private static List<Duration> minutes(Form form, String beginning) {
        return Arrays.stream(Priority.values())
                .map(each -> form.enter(beginning + each, PledgePages::minutes))
                .toList();
    }

    private static Duration minutes(String typed) {
        return Pledges.minutes(typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0);
    }

    private static ModelAndView shown(Form form, Page page) {
        var rows =
                Arrays.stream(Priority.values())
                        .map(each -> new Choice(each.name(), page.text().of(each.key())))
                        .toList();
        var names = names(rows, page.text());
        return page("ticket/pledges", Map.of("form", form, "rows", rows, "names", names));
    }

    /// What a field is called beside the fields of the other priorities.
    private static Map<String, String> names(List<Choice> rows, Text text) {
        var names = new HashMap<String, String>();
        for (var row : rows) {
            for (var field : List.of("first", "resolution")) {
                var label = text.of("ticket.pledge." + field);
                names.put(
                        field + "-" + row.value(),
                        text.of("frame.problems.named", row.label(), label));
            }
        }
        return names;
    }
}
