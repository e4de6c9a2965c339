package org.guildhall.escalation;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An agent hands a ticket to a team or an outside desk, and takes it back.
@Controller
class EscalationPages {
    private final Escalations escalations;
    private final EscalationViews views;

    EscalationPages(Escalations escalations, EscalationViews views) {
        this.escalations = escalations;
        this.views = views;
    }

    @GetMapping("/desk/tickets/{id}/escalation")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView blank(@PathVariable UUID id, Staff caller, Page page) {
        var ticket = new TicketId(id);
        return views.form(ticket, views.filled(ticket, caller), caller, page);
    }

    @PostMapping("/desk/tickets/{id}/escalation")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView escalated(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> EscalationForm.read(form))
                .then(
                        wanted -> {
                            escalations.escalate(Seen.of(id, form), wanted, Channel.PORTAL, caller);
                            return Answer.seeOther(path(id), "escalation.notice.sent");
                        })
                .orElse(() -> views.form(new TicketId(id), form, caller, page));
    }

    @PostMapping("/desk/escalations/{id}/withdrawal")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView takenBack(@PathVariable UUID id, Form form, Staff caller) {
        var back = escalations.takeBack(id, form.version(), caller);
        return Answer.seeOther(path(back.ticket().value()), "escalation.notice.back");
    }

    @PostMapping("/desk/escalations/{id}/dispatch")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView sentAgain(@PathVariable UUID id, Form form, Staff caller) {
        var again = escalations.sendAgain(id, form.version(), caller);
        return Answer.seeOther(path(again.ticket().value()), "escalation.notice.sent");
    }

    static String path(UUID ticket) {
        return "/desk/tickets/" + ticket;
    }
}
