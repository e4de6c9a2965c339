package org.guildhall.inbound.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.inbound.ArrivalDesk;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Mails that came in: the list, one of them, and a ticket of one that was refused.
@Controller
class ArrivalPages {
    static final String HERE = "/desk/mails";

    private final ArrivalDesk desk;
    private final ArrivalList list;

    ArrivalPages(ArrivalDesk desk, ArrivalList list) {
        this.desk = desk;
        this.list = list;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView mails(Form form, Staff caller, Page page) {
        return Answer.page("inbound/list", Map.of("list", list.of(form, caller, page)));
    }

    @GetMapping(HERE + "/{id}")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView mail(@PathVariable UUID id, Staff caller, Page page) {
        var view = ArrivalView.of(desk.find(id, caller), page);
        return Answer.page("inbound/mail", Map.of("view", view));
    }

    @GetMapping(HERE + "/{id}/source")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<byte[]> source(@PathVariable UUID id, Staff caller) {
        return Download.of(id + ".eml", "application/octet-stream", desk.asItCame(id, caller));
    }

    @PostMapping(HERE + "/{id}/ticket")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView ticket(@PathVariable UUID id, Staff caller) {
        desk.open(id, caller);
        return Answer.seeOther(HERE + "/" + id, "inbound.notice.opened");
    }
}
