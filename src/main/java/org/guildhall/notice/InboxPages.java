package org.guildhall.notice;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Pages;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.mail.Mailroom.Part;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The inbox on the site.
@Controller
class InboxPages {
    private static final String HERE = "/portal/inbox";

    private final Inbox inbox;

    InboxPages(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping(HERE)
    @Access(PARTNER)
    ModelAndView letters(Form form, Member caller) {
        var at = Address.kept(HERE, form, List.of("page"));
        var letters = inbox.of(caller, new Part(Optional.empty(), WorkList.PAGE, at.offset()));
        var pages = new Pages(at, inbox.count(caller));
        return page("notice/inbox", Map.of("letters", letters, "pages", pages));
    }

    @GetMapping(HERE + "/{id}")
    @Access(PARTNER)
    ModelAndView letter(@PathVariable UUID id, Member caller) {
        return page("notice/letter", Map.of("letter", inbox.one(id, caller)));
    }
}
