package org.guildhall.ticket.list;

import static org.guildhall.platform.web.Answer.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Handed;
import org.guildhall.platform.list.Ticked;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.desk.Offers;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.list.BulkGiving.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The ticked tickets of the desk's list, given to somebody; says which could not be given and why.
@Controller
class BulkPages {
    static final String GIVEN = TicketQuery.HERE + "/assignments";

    private final BulkGiving giving;
    private final Offers offers;

    BulkPages(BulkGiving giving, Offers offers) {
        this.giving = giving;
        this.offers = offers;
    }

    @PostMapping(GIVEN)
    @Access(value = Who.STAFF, may = Permission.ANSWER_TICKETS)
    ModelAndView give(Form form, Staff caller, Page page) {
        return form.read(() -> wanted(form, caller))
                .then(wanted -> given(wanted, back(form), caller, page))
                .orElse(
                        () ->
                                page(
                                        "frame/tickagain",
                                        Map.of(
                                                "form",
                                                form,
                                                "action",
                                                GIVEN,
                                                "back",
                                                back(form),
                                                "label",
                                                page.text().of("ticket.bulk.give"),
                                                "choices",
                                                offers.agents(caller, page.text()))));
    }

    private record Wanted(List<Seen> rows, PersonId to) {}

    private static Wanted wanted(Form form, Staff caller) {
        var rows = Ticked.read(form, "ticket.bulk.none");
        var to = form.choose("to", typed -> typed.equals("me") ? caller.person() : person(typed));
        return new Wanted(rows.stream().map(BulkPages::seen).toList(), to);
    }

    private ModelAndView given(Wanted wanted, String back, Staff caller, Page page) {
        var text = page.text();
        return Handed.answer(
                giving.give(wanted.rows(), wanted.to(), caller).stream()
                        .map(BulkPages::handed)
                        .toList(),
                List.of(text.of("ticket.fact.number"), text.of("ticket.fact.title")),
                back,
                "ticket.bulk.done",
                page);
    }

    private static Handed handed(Outcome outcome) {
        var ticket = outcome.ticket();
        return new Handed(
                TicketQuery.HERE + "/" + ticket.id().value(),
                ticket.number(),
                ticket.matter().title(),
                outcome.refusal());
    }

    private static String back(Form form) {
        var back = form.value("back");
        return Address.leadsBelow(TicketQuery.HERE, back) ? back : TicketQuery.HERE;
    }

    private static Seen seen(Ticked row) {
        return new Seen(new TicketId(row.id()), row.version());
    }

    private static PersonId person(String typed) {
        try {
            return new PersonId(UUID.fromString(typed));
        } catch (IllegalArgumentException broken) {
            throw Invalid.because("ticket.agent.unknown");
        }
    }
}
