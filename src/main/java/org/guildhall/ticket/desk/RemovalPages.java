package org.guildhall.ticket.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.ThreadView;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Taking a text or a file out of a thread, with a reason.
@Controller
class RemovalPages {
    private static final String HERE = DeskPages.HERE + "/entries/{entry}/removal";
    private static final int LONGEST_WHY = 500;

    private final TicketDesk desk;

    RemovalPages(TicketDesk desk) {
        this.desk = desk;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView form(@PathVariable UUID id, @PathVariable UUID entry, Staff caller, Page page) {
        return asking(id, entry, Form.empty(), caller, page);
    }

    @PostMapping(HERE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView remove(
            @PathVariable UUID id, @PathVariable UUID entry, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeText("reason", LONGEST_WHY))
                .then(
                        why -> {
                            desk.remove(new TicketId(id), entry, why, caller);
                            return seeOther(DeskPages.path(id), "ticket.notice.removed");
                        })
                .orElse(() -> asking(id, entry, form, caller, page));
    }

    private ModelAndView asking(UUID id, UUID entry, Form form, Staff caller, Page page) {
        var of = desk.find(new TicketId(id), caller);
        return page(
                "ticket/removal",
                Map.of(
                        "form",
                        form,
                        "number",
                        of.ticket().number(),
                        "back",
                        DeskPages.path(id),
                        "action",
                        DeskPages.path(id) + "/entries/" + entry + "/removal",
                        "what",
                        what(of, entry.toString(), page)));
    }

    /// What is to go, as the thread shows it.
    private static String what(Case of, String key, Page page) {
        for (var entry : ThreadView.of(of, "", page).entries()) {
            if (entry.key().equals(key) && entry.removed().isEmpty()) return entry.words();
            for (var file : entry.files()) {
                if (file.key().equals(key) && file.removed().isEmpty()) return file.name();
            }
        }
        throw new NotFound();
    }
}
