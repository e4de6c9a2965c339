package org.guildhall.quality.before;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Drafts: handed in from a watched ticket, decided by supervisors.
@Controller
class DraftPages {
    static final String HERE = "/desk/drafts";

    private static final String OF_TICKET = "/desk/tickets/{id}";

    private final Drafts drafts;

    DraftPages(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView work(Staff caller, Page page) {
        var shown = DraftShown.of(drafts.work(caller), page);
        return Answer.page("quality/drafts", Map.of("drafts", shown));
    }

    @GetMapping(HERE + "/{id}")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView draft(@PathVariable UUID id, Staff caller, Page page) {
        return page(id, Form.empty(), caller, page);
    }

    @PostMapping(HERE + "/{id}/approval")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView approved(@PathVariable UUID id, Form form, Staff caller) {
        drafts.approve(id, version(form), caller);
        return Answer.seeOther(HERE, "quality.before.decided");
    }

    @PostMapping(HERE + "/{id}/return")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView returned(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> Part.of(form.values("mend")))
                .then(
                        mend -> {
                            drafts.giveBack(id, version(form), mend, form.value("words"), caller);
                            return Answer.seeOther(HERE, "quality.before.decided");
                        })
                .orElse(() -> page(id, form, caller, page));
    }

    @PostMapping(OF_TICKET + "/watch")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView watched(@PathVariable UUID id, Form form, Staff caller) {
        drafts.watch(new TicketId(id), form.ticked("on"), caller);
        return Answer.seeOther("/desk/tickets/" + id);
    }

    @GetMapping(OF_TICKET + "/drafts")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView blank(@PathVariable UUID id, Staff caller) {
        return fresh(id, Form.empty(), caller);
    }

    @PostMapping(OF_TICKET + "/drafts")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView handedIn(@PathVariable UUID id, Form form, Staff caller) {
        return form.read(() -> form.take("draft", typed -> typed))
                .then(
                        text -> {
                            drafts.handIn(new TicketId(id), text, caller);
                            return Answer.seeOther(
                                    "/desk/tickets/" + id, "quality.before.handed-in");
                        })
                .orElse(() -> fresh(id, form, caller));
    }

    private ModelAndView fresh(UUID ticket, Form form, Staff caller) {
        var _ = drafts.of(new TicketId(ticket), caller);
        var path = "/desk/tickets/" + ticket;
        return Answer.page(
                "quality/newdraft", Map.of("action", path + "/drafts", "back", path, "form", form));
    }

    private ModelAndView page(UUID id, Form form, Staff caller, Page page) {
        var known = drafts.find(id, caller);
        var decides = known.state() == DraftState.WAITING && caller.may(SUPERVISE_TICKETS);
        return Answer.page(
                "quality/draft",
                Map.of("draft", DraftShown.of(known, page), "decides", decides, "form", form));
    }

    private static long version(Form form) {
        var typed = form.value("version");
        return typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : -1;
    }
}
