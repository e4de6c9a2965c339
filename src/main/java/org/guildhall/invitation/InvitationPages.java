package org.guildhall.invitation;

import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.invitation.lifecycle.LinkState;
import org.guildhall.programme.Programmes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Following the link of an invitation: to sign in or register first, on to the application, or to
/// the words why it leads nowhere.
@Controller
class InvitationPages {
    private final Invitations invitations;
    private final Programmes programmes;
    private final Accounts accounts;

    InvitationPages(Invitations invitations, Programmes programmes, Accounts accounts) {
        this.invitations = invitations;
        this.programmes = programmes;
        this.accounts = accounts;
    }

    @GetMapping("/partners/invitations/{token}")
    @Access(Who.ANYONE)
    ModelAndView follow(@PathVariable String token, Caller caller) {
        var followed = invitations.followed(token);
        if (followed.isEmpty()) return unknown();
        var invited = followed.get();
        return switch (caller) {
            case Visitor _, Clockwork _ -> invited.isGood() ? welcome(invited) : dead(invited);
            case Member member -> signedIn(member.person(), true, invited);
            case Staff staff -> signedIn(staff.person(), false, invited);
        };
    }

    private ModelAndView signedIn(PersonId person, boolean member, Invited invited) {
        var email = accounts.person(person).email();
        if (!member || !email.equals(invited.invitee().email())) {
            return status(
                    HttpStatus.FORBIDDEN,
                    page("invitation/other", Map.of("invited", invited, "email", email.value())));
        }
        return invited.state() == LinkState.REPLACED ? dead(invited) : seeOther(invited.path());
    }

    private ModelAndView welcome(Invited invited) {
        var programme = programmes.current(invited.programme());
        return page("invitation/welcome", Map.of("invited", invited, "programme", programme));
    }

    private static ModelAndView dead(Invited invited) {
        return status(HttpStatus.GONE, page("invitation/dead", Map.of("invited", invited)));
    }

    private static ModelAndView unknown() {
        return status(HttpStatus.NOT_FOUND, page("invitation/unknown", Map.of()));
    }

    private static ModelAndView status(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
