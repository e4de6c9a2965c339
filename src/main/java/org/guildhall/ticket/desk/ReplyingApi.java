package org.guildhall.ticket.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.util.List;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Who is replying to a ticket at this moment, in the API.
@Api
@RequestMapping(Api.BASE + "/tickets/{id}/replying")
class ReplyingApi {
    private final Replying replying;
    private final TicketDesk desk;

    ReplyingApi(Replying replying, TicketDesk desk) {
        this.replying = replying;
        this.desk = desk;
    }

    /// Who else is, by name.
    record ReplyingBody(List<String> others) implements ApiBody {}

    @GetMapping
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ReplyingBody others(@PathVariable UUID id, Staff caller) {
        var ticket = desk.find(new TicketId(id), caller).ticket().id();
        return new ReplyingBody(replying.others(ticket, caller));
    }

    /// Says that the caller is, for the next two minutes.
    @PostMapping
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ReplyingBody note(@PathVariable UUID id, Staff caller) {
        replying.note(new TicketId(id), caller);
        return others(id, caller);
    }
}
