package org.guildhall.quality.before;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Pages;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.lifecycle.Channel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Drafts: decided by supervisors, then sent as they are.
@Controller
class DraftPages {
    static final String HERE = "/desk/drafts";

    private final Drafts drafts;

    DraftPages(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView work(Staff caller, Form form, Page page) {
        var at = Address.kept(HERE, form, List.of("page"));
        var work = drafts.work(WorkList.PAGE, at.offset(), caller);
        var shown = DraftShown.of(work.drafts(), page);
        return Answer.page(
                "quality/drafts", Map.of("drafts", shown, "pages", new Pages(at, work.total())));
    }

    @GetMapping(HERE + "/{id}")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView draft(@PathVariable UUID id, Staff caller, Page page) {
        return page(id, Form.empty(), caller, page);
    }

    @PostMapping(HERE + "/{id}/approval")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView approved(@PathVariable UUID id, Form form, Staff caller) {
        drafts.approve(id, form.version(), caller);
        return Answer.seeOther(HERE, "quality.before.decided");
    }

    @PostMapping(HERE + "/{id}/return")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView returned(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> Part.of(form.values("mend")))
                .then(
                        mend -> {
                            drafts.giveBack(id, form.version(), mend, form.value("words"), caller);
                            return Answer.seeOther(HERE, "quality.before.decided");
                        })
                .orElse(() -> page(id, form, caller, page));
    }

    @PostMapping(HERE + "/{id}/reply")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView sent(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.choose("aim", Aim::of))
                .then(
                        aim -> {
                            drafts.send(id, form.version(), aim, Channel.PORTAL, caller);
                            return Answer.seeOther(HERE + "/" + id, "quality.before.sent");
                        })
                .orElse(() -> page(id, form, caller, page));
    }

    @GetMapping(HERE + "/{id}/files/{file}")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Staff caller) {
        var opened = drafts.file(id, file, caller);
        var known = opened.file();
        return Download.of(known.name(), known.kind().mediaType(), opened.content());
    }

    private ModelAndView page(UUID id, Form form, Staff caller, Page page) {
        var known = drafts.find(id, caller);
        var state = known.draft().state();
        var decides = state == DraftState.WAITING && caller.may(SUPERVISE_TICKETS);
        var aims =
                state == DraftState.APPROVED
                        ? Aim.choices(known.ticket(), page.text())
                        : List.<Choice>of();
        var shown = DraftShown.of(known.draft(), known.files(), page);
        return Answer.page(
                "quality/draft",
                Map.of(
                        "draft",
                        shown,
                        "ticketVersion",
                        String.valueOf(known.ticket().version()),
                        "decides",
                        decides,
                        "aims",
                        aims,
                        "form",
                        form));
    }
}
