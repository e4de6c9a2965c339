package org.guildhall.invitation;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.INVITE_PARTNERS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.invitation.lifecycle.Prospect;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// A prospect on the desk: its materials, its interview, its invitation.
@Controller
@RequestMapping("/desk/invitations/{id}")
class ProspectPages {
    private final Invitations invitations;
    private final ProspectViews views;
    private final Settings settings;
    private final Clock clock;

    ProspectPages(Invitations invitations, ProspectViews views, Settings settings, Clock clock) {
        this.invitations = invitations;
        this.views = views;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ModelAndView prospect(@PathVariable UUID id, Staff caller, Page page) {
        return shown(id, Form.empty(), caller, page);
    }

    @PostMapping("/contact")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ModelAndView correct(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> ProspectForm.contact(form))
                .then(
                        contact -> {
                            invitations.correct(ProspectForm.seen(id, form), contact, caller);
                            return seeOther(path(id), "invitation.notice.saved");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    @PostMapping("/materials")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ModelAndView receive(@PathVariable UUID id, Form form, Staff caller, Page page) {
        var prospect = find(id, caller);
        var programme = invitations.programme(prospect);
        return form.read(() -> ProspectForm.received(form, programme, today(prospect)))
                .then(
                        days -> {
                            invitations.receive(ProspectForm.seen(id, form), days, caller);
                            return seeOther(path(id), "invitation.notice.saved");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    @PostMapping("/interview")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ModelAndView interview(@PathVariable UUID id, Form form, Staff caller, Page page) {
        var today = today(find(id, caller));
        return form.read(() -> ProspectForm.interview(form, today))
                .then(
                        held -> {
                            invitations.interview(ProspectForm.seen(id, form), held, caller);
                            return seeOther(path(id), "invitation.notice.saved");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    @PostMapping("/link")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ModelAndView invite(@PathVariable UUID id, Form form, Staff caller) {
        invitations.invite(ProspectForm.seen(id, form), caller);
        return seeOther(path(id), "invitation.notice.invited");
    }

    @PostMapping("/withdrawal")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ModelAndView withdraw(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> ProspectForm.reason(form))
                .then(
                        reason -> {
                            invitations.withdraw(ProspectForm.seen(id, form), reason, caller);
                            return seeOther(path(id), "invitation.notice.withdrawn");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    private ModelAndView shown(UUID id, Form form, Staff caller, Page page) {
        var prospect = find(id, caller);
        ProspectForm.fill(form, prospect, invitations.programme(prospect));
        return page(
                "invitation/desk",
                Map.of(
                        "view",
                        views.of(prospect, caller, page),
                        "outcomes",
                        ProspectForm.outcomes(page.text()),
                        "today",
                        today(prospect).toString(),
                        "form",
                        form));
    }

    private Prospect find(UUID id, Staff caller) {
        return invitations.find(new ProspectId(id), caller);
    }

    /// The day at the prospect's site.
    private LocalDate today(Prospect prospect) {
        return clock.instant()
                .atZone(settings.site(prospect.invitee().site()).zone())
                .toLocalDate();
    }

    private static String path(UUID id) {
        return "/desk/invitations/" + id;
    }
}
