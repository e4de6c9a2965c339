package org.guildhall.ticket.desk;

import static org.guildhall.platform.web.Answer.page;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.panel.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// A ticket's page on the desk, with what was typed into its forms.
@Component
class ShownTicket {
    private final TicketDesk desk;
    private final Views views;
    private final Panel panel;

    ShownTicket(TicketDesk desk, Views views, Panel panel) {
        this.desk = desk;
        this.views = views;
        this.panel = panel;
    }

    ModelAndView of(UUID id, Form form, Staff caller, Page page) {
        var found = desk.find(new TicketId(id), caller);
        var model = new HashMap<String, Object>();
        model.put("view", views.of(found, caller, page));
        model.put("form", form);
        model.put("matter", form.typed().containsKey("title") ? form : known(found.ticket()));
        panel.of(found.ticket(), caller, page).ifPresent(shown -> model.put("panel", shown));
        return page("ticket/desk", model);
    }

    /// The form about what the ticket is about, filled in as it stands.
    private static Form known(Ticket ticket) {
        var matter = ticket.matter();
        return Form.of(
                Map.of(
                        "title", matter.title(),
                        "topic", matter.topic(),
                        "priority", matter.priority().name(),
                        "language", matter.language().toLanguageTag(),
                        "tags", String.join(" ", matter.tags()),
                        "uid", ticket.about().map(about -> about.uid().value()).orElse("")));
    }
}
