package org.guildhall.roster;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.LEAD_REVIEWS;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The rules by which new applications are given to business developers.
@Controller
class RosterPages {
    private static final String HERE = "/desk/roster";

    private final Roster roster;
    private final Choosable choosable;

    RosterPages(Roster roster, Choosable choosable) {
        this.roster = roster;
        this.choosable = choosable;
    }

    @GetMapping(HERE)
    @Access(
            value = STAFF,
            may = {LEAD_REVIEWS, MANAGE_PROGRAMMES})
    ModelAndView all(Staff caller, Page page) {
        var rows = roster.all(caller).stream().map(each -> row(each, page.text())).toList();
        return page("roster/roster", Map.of("rows", rows));
    }

    @GetMapping(HERE + "/{id}")
    @Access(
            value = STAFF,
            may = {LEAD_REVIEWS, MANAGE_PROGRAMMES})
    ModelAndView one(@PathVariable UUID id, Staff caller, Page page) {
        var duty = roster.one(new PersonId(id), caller).duty();
        var form = Form.empty();
        if (duty.takes()) form.put("takes", "yes");
        form.put("regions", duty.regions().stream().map(Enum::name).toList());
        form.put("programmes", List.copyOf(duty.programmes()));
        form.put("version", Long.toString(duty.version()));
        return shown(id, form, caller, page);
    }

    @PostMapping(HERE + "/{id}")
    @Access(
            value = STAFF,
            may = {LEAD_REVIEWS, MANAGE_PROGRAMMES})
    ModelAndView keep(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> duty(id, form, caller))
                .then(
                        duty -> {
                            roster.keep(duty, caller);
                            return seeOther(HERE, "roster.notice.kept");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    private Duty duty(UUID id, Form form, Staff caller) {
        var person = new PersonId(id);
        return new Duty(
                person,
                form.version("roster.version.missing"),
                form.ticked("takes"),
                Arrays.stream(Region.values())
                        .filter(region -> form.values("regions").contains(region.name()))
                        .collect(Collectors.toSet()),
                choosable.of(roster.one(person, caller).duty()).keySet().stream()
                        .filter(form.values("programmes")::contains)
                        .collect(Collectors.toSet()));
    }

    private ModelAndView shown(UUID id, Form form, Staff caller, Page page) {
        var text = page.text();
        var candidate = roster.one(new PersonId(id), caller);
        return page(
                "roster/duty",
                Map.of(
                        "row",
                        row(candidate, text),
                        "regions",
                        Arrays.stream(Region.values())
                                .map(each -> new Choice(each.name(), text.of(each.key())))
                                .toList(),
                        "programmes",
                        choosable.of(candidate.duty()).values().stream()
                                .map(each -> new Choice(each.code(), each.name().in(text)))
                                .toList(),
                        "form",
                        form));
    }

    private RosterRow row(Candidate candidate, Text text) {
        var duty = candidate.duty();
        return new RosterRow(
                HERE + "/" + candidate.person().value(),
                candidate.name(),
                duty.takes(),
                duty.regions().stream().sorted().map(each -> text.of(each.key())).toList(),
                choosable.names(duty, text),
                candidate.open(),
                candidate.absence().map(each -> text.date(each.to())));
    }
}
