package org.guildhall.notice;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The inbox on the site.
@Controller
class InboxPages {
    private final Inbox inbox;

    InboxPages(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/portal/inbox")
    @Access(PARTNER)
    ModelAndView letters(Member caller) {
        return page("notice/inbox", Map.of("letters", inbox.of(caller)));
    }

    @GetMapping("/portal/inbox/{id}")
    @Access(PARTNER)
    ModelAndView letter(@PathVariable UUID id, Member caller) {
        return page("notice/letter", Map.of("letter", inbox.one(id, caller)));
    }
}
