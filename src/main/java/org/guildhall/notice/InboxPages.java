package org.guildhall.notice;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The inbox on the site.
@Controller
class InboxPages {
    private static final int PAGE = 50;

    private final Inbox inbox;

    InboxPages(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/portal/inbox")
    @Access(PARTNER)
    ModelAndView letters(Form form, Member caller) {
        var after = Cursor.read(form.value("cursor"));
        var letters = inbox.page(after, PAGE, caller);
        return page(
                "notice/inbox",
                Map.of(
                        "letters",
                        letters.data(),
                        "older",
                        letters.nextCursor().orElse(""),
                        "newest",
                        after.isEmpty()));
    }

    @GetMapping("/portal/inbox/{id}")
    @Access(PARTNER)
    ModelAndView letter(@PathVariable UUID id, Member caller) {
        return page("notice/letter", Map.of("letter", inbox.one(id, caller)));
    }
}
