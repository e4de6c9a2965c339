package org.guildhall.ticket.list;

import static org.guildhall.platform.web.Answer.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.list.ListFile;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The desk's list of tickets, and the same as a file; what it shows lives in its address.
@Controller
class TicketListPages {
    /// Whoever searches looks at the first ones; all that have a common word nobody counts.
    private static final int COUNTED_BY_WORDS = 200;

    private final TicketList tickets;
    private final TicketListView view;

    TicketListPages(TicketList tickets, TicketListView view) {
        this.tickets = tickets;
        this.view = view;
    }

    @GetMapping(TicketQuery.HERE)
    @Access(value = Who.STAFF, may = Permission.ANSWER_TICKETS)
    ModelAndView list(Form form, Staff caller, Page page) {
        var at = TicketQuery.address(form);
        var query = TicketQuery.of(at, caller, page.vendorZone(), page.now());
        var most =
                query.words().isEmpty() ? WorkList.most(at) : WorkList.most(at, COUNTED_BY_WORDS);
        var found = tickets.page(query, at.offset(), most);
        return page(
                "ticket/worklist", Map.of("list", view.of(at, query, found, most, caller, page)));
    }

    @GetMapping(TicketQuery.HERE + ".csv")
    @Access(value = Who.STAFF, may = Permission.ANSWER_TICKETS)
    void file(Form form, Staff caller, Page page, HttpServletResponse response) throws IOException {
        var at = TicketQuery.address(form);
        var query = TicketQuery.of(at, caller, page.vendorZone(), page.now());
        ListFile.write(
                response,
                "tickets",
                TicketListView.columns(page.text()),
                tickets.takeAway(query, caller),
                piece -> view.rows(tickets.those(piece), page));
    }
}
