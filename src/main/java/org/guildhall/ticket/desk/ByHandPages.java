package org.guildhall.ticket.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Uid;
import org.guildhall.account.Choices;
import org.guildhall.account.EmailAddress;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.ByHand;
import org.guildhall.ticket.Intake;
import org.guildhall.ticket.Request;
import org.guildhall.ticket.lifecycle.Matter;
import org.guildhall.ticket.thread.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A request that an agent writes down for somebody, after a call for instance.
@Controller
class ByHandPages {
    private static final int LONGEST_NAME = 100;

    private final Intake intake;
    private final Offers offers;

    ByHandPages(Intake intake, Offers offers) {
        this.intake = intake;
        this.offers = offers;
    }

    @GetMapping(DeskPages.ALL + "/new")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView form(Page page) {
        return shown(Form.empty(), page);
    }

    @PostMapping(DeskPages.ALL)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView open(Form form, Staff caller, Page page) {
        return form.read(() -> asked(form))
                .then(
                        asked -> {
                            var id = intake.byHand(asked, caller);
                            return seeOther(DeskPages.path(id.value()), "ticket.notice.by-hand");
                        })
                .orElse(() -> shown(form, page));
    }

    private static ByHand asked(Form form) {
        return new ByHand(
                form.enter("email", EmailAddress::new),
                form.takeText("name", LONGEST_NAME),
                form.choose("language", Classified::language),
                new Request(
                        form.choose("topic", typed -> typed),
                        form.takeText("title", Matter.LONGEST_TITLE),
                        form.takeOptional("uid", Uid::new),
                        form.takeText("words", Message.LONGEST),
                        List.of()));
    }

    private ModelAndView shown(Form form, Page page) {
        return page(
                "ticket/byhand",
                Map.of(
                        "form",
                        form,
                        "topics",
                        offers.topics(page.text()),
                        "languages",
                        Choices.languages(page.text())));
    }
}
