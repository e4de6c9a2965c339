package org.guildhall.onboarding;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.EmailAddress;
import org.guildhall.onboarding.letter.Resending;
import org.guildhall.onboarding.letter.SecondContact;
import org.guildhall.onboarding.letter.SecondContacts;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Who else is written to, and letters sent again.
@Controller
class ContactPages {
    private static final int LONGEST_NAME = 100;

    private final SecondContacts contacts;
    private final Resending resending;
    private final DeskPages desk;
    private final PortalPages portal;

    ContactPages(SecondContacts contacts, Resending resending, DeskPages desk, PortalPages portal) {
        this.contacts = contacts;
        this.resending = resending;
        this.desk = desk;
        this.portal = portal;
    }

    @PostMapping("/portal/applications/{id}/second-contact")
    @Access(OWNER)
    ModelAndView name(@PathVariable UUID id, Form form, Member caller, Page page) {
        return form.read(() -> second(form))
                .then(
                        second -> {
                            contacts.name(new ApplicationId(id), second, caller);
                            return seeOther(PortalPages.path(id), "onboarding.second.named");
                        })
                .orElse(() -> portal.node(id, caller, page, form));
    }

    @PostMapping("/portal/applications/{id}/second-contact/removal")
    @Access(OWNER)
    ModelAndView remove(@PathVariable UUID id, Member caller) {
        contacts.remove(new ApplicationId(id), caller);
        return seeOther(PortalPages.path(id), "onboarding.second.removed");
    }

    @PostMapping("/desk/applications/{id}/second-contact")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView nameForThem(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> second(form))
                .then(
                        second -> {
                            contacts.name(new ApplicationId(id), second, caller);
                            return seeOther(DeskPages.path(id), "onboarding.second.named");
                        })
                .orElse(() -> desk.shown(id, caller, page, form));
    }

    @PostMapping("/desk/applications/{id}/second-contact/removal")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView removeForThem(@PathVariable UUID id, Staff caller) {
        contacts.remove(new ApplicationId(id), caller);
        return seeOther(DeskPages.path(id), "onboarding.second.removed");
    }

    @PostMapping("/desk/applications/{id}/letters/{letter}")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView again(@PathVariable UUID id, @PathVariable UUID letter, Staff caller) {
        resending.again(new ApplicationId(id), letter, caller);
        return seeOther(DeskPages.path(id), "onboarding.letter.again");
    }

    /// A name is one line, for it stands in the head of a letter.
    private static String line(String typed) {
        var name = Form.text(typed, LONGEST_NAME);
        if (name.contains("\n")) throw Invalid.because("platform.form.control");
        return name;
    }

    private static SecondContact second(Form form) {
        return new SecondContact(
                form.take(SecondContacts.NAME, ContactPages::line),
                form.enter(SecondContacts.EMAIL, EmailAddress::new));
    }
}
