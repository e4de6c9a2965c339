package org.guildhall.invitation;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.INVITE_PARTNERS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Choices;
import org.guildhall.invitation.lifecycle.Invitee;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Programmes;
import org.guildhall.programme.WayIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The desk's list of prospects, and the form that opens one.
@Controller
class ProspectListPages {
    private final Invitations invitations;
    private final ProspectList list;
    private final Programmes programmes;
    private final Settings settings;

    ProspectListPages(
            Invitations invitations, ProspectList list, Programmes programmes, Settings settings) {
        this.invitations = invitations;
        this.list = list;
        this.programmes = programmes;
        this.settings = settings;
    }

    @GetMapping("/desk/invitations")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ModelAndView prospects(Form form, Page page) {
        return page("invitation/list", Map.of("list", list.of(form, page)));
    }

    @GetMapping("/desk/invitations/new")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ModelAndView blank(Page page) {
        return shown(Form.empty(), page);
    }

    @PostMapping("/desk/invitations")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ModelAndView open(Form form, Staff caller, Page page) {
        return form.read(() -> invitee(form, page.text()))
                .then(
                        invitee -> {
                            var id = invitations.open(invitee, caller).value();
                            return seeOther("/desk/invitations/" + id, "invitation.notice.opened");
                        })
                .orElse(() -> shown(form, page));
    }

    private ModelAndView shown(Form form, Page page) {
        var text = page.text();
        return page(
                "invitation/new",
                Map.of("form", form, "programmes", programmes(text), "sites", sites(text)));
    }

    private Invitee invitee(Form form, Text text) {
        var contact = ProspectForm.contact(form);
        var site = form.choose("site", typed -> ProspectForm.oneOf(sites(text), typed));
        var programme =
                form.choose("programme", typed -> ProspectForm.oneOf(programmes(text), typed));
        return new Invitee(
                contact.company(),
                contact.name(),
                contact.email(),
                contact.language(),
                site,
                programme);
    }

    private List<Choice> programmes(Text text) {
        return programmes.all().stream()
                .filter(programme -> programme.wayIn() == WayIn.INVITATION)
                .map(programme -> new Choice(programme.code(), programme.name().in(text)))
                .toList();
    }

    private List<Choice> sites(Text text) {
        return Choices.sites(text, settings.sites());
    }
}
