package org.guildhall.quality.before;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where supervisors watch a ticket, and agents hand drafts in for it.
@Controller
@RequestMapping("/desk/tickets/{id}")
class HandingInPages {
    private final Drafts drafts;
    private final Watches watches;
    private final Uploads uploads;

    HandingInPages(Drafts drafts, Watches watches, Uploads uploads) {
        this.drafts = drafts;
        this.watches = watches;
        this.uploads = uploads;
    }

    private record Typed(String text, List<Upload> files) {}

    @PostMapping("/watch")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView watched(@PathVariable UUID id, Form form, Staff caller) {
        watches.watch(new TicketId(id), form.ticked("on"), caller);
        return Answer.seeOther("/desk/tickets/" + id);
    }

    @GetMapping("/drafts")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView blank(@PathVariable UUID id, Staff caller) {
        return fresh(id, Form.empty(), caller);
    }

    @PostMapping("/drafts")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView handedIn(@PathVariable UUID id, Form form, Staff caller) {
        return form.read(() -> typed(form))
                .then(
                        typed -> {
                            var _ =
                                    drafts.handIn(
                                            new TicketId(id), typed.text(), typed.files(), caller);
                            return Answer.seeOther(
                                    "/desk/tickets/" + id, "quality.before.handed-in");
                        })
                .orElse(() -> fresh(id, form, caller));
    }

    private Typed typed(Form form) {
        return new Typed(
                form.takeText("draft", Message.LONGEST), form.takeFiles("files", uploads::take));
    }

    private ModelAndView fresh(UUID ticket, Form form, Staff caller) {
        var _ = drafts.of(new TicketId(ticket), caller);
        var path = "/desk/tickets/" + ticket;
        return Answer.page(
                "quality/newdraft", Map.of("action", path + "/drafts", "back", path, "form", form));
    }
}
