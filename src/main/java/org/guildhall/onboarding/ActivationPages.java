package org.guildhall.onboarding;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.onboarding.activation.Activations;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Ticks on the activation checklist, from the portal and from the desk.
@Controller
class ActivationPages {
    private final Activations activations;

    ActivationPages(Activations activations) {
        this.activations = activations;
    }

    @PostMapping("/portal/applications/{id}/activation")
    @Access(PARTNER)
    ModelAndView partner(@PathVariable UUID id, Form form, Member caller) {
        said(id, form, caller);
        return seeOther("/portal/applications/" + id, "onboarding.notice.activation");
    }

    @PostMapping("/desk/applications/{id}/activation")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView vendor(@PathVariable UUID id, Form form, Staff caller) {
        said(id, form, caller);
        return seeOther(DeskPages.path(id), "onboarding.notice.activation");
    }

    private void said(UUID id, Form form, Caller caller) {
        var seen = SeenForm.of(id, form);
        var item = form.value("item");
        if (form.value("done").equals("yes")) activations.tick(seen, item, caller);
        else activations.untick(seen, item, caller);
    }
}
