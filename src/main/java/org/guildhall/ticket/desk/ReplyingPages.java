package org.guildhall.ticket.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a reply's editor says that somebody is typing in it.
@Controller
class ReplyingPages {
    private final Replying replying;

    ReplyingPages(Replying replying) {
        this.replying = replying;
    }

    @PostMapping(DeskPages.HERE + "/replying")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<Void> note(@PathVariable UUID id, Staff caller) {
        replying.note(new TicketId(id), caller);
        return ResponseEntity.noContent().build();
    }
}
