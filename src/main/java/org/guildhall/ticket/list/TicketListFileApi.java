package org.guildhall.ticket.list;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The desk's list of tickets as a file, in the API.
@Api
class TicketListFileApi {
    private final TicketListPages tickets;

    TicketListFileApi(TicketListPages tickets) {
        this.tickets = tickets;
    }

    /// The list as the desk's page makes it a file, in the caller's language and zone; that it was
    /// taken is written down.
    ///
    /// @param view `mine`, `nobodys`, `open`, `customer`, `answered`, `closed` or `all`
    /// @param q words of number, title, requester, or of what was said
    /// @param month in which they came in, such as `2026-11`
    /// @param sort `number`, `due` or `since`; downwards with a dash before it
    @GetMapping(path = Api.BASE + "/tickets.csv", produces = "text/csv")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    void ticketsFile(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String priority,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String agent,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String sort,
            Staff caller,
            Page page,
            HttpServletResponse response)
            throws IOException {
        var asked =
                Form.of(
                        Map.of(
                                "view",
                                view,
                                "q",
                                q,
                                "topic",
                                topic,
                                "priority",
                                priority,
                                "site",
                                site,
                                "agent",
                                agent,
                                "month",
                                month,
                                "sort",
                                sort));
        tickets.file(asked, caller, page, response);
    }
}
