package org.guildhall.account.joining;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.account.Choices;
import org.guildhall.account.DeadLink;
import org.guildhall.account.LinkState;
import org.guildhall.account.session.Device;
import org.guildhall.account.session.SessionCookie;
import org.guildhall.account.signin.ChosenPasswords;
import org.guildhall.account.signin.SignIn;
import org.guildhall.account.way.SignInWay;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Following an invitation to an account, or to the staff.
@Controller
class InvitationPages {
    private final Invitations invitations;
    private final ChosenPasswords passwords;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final ObjectProvider<SignInWay> ways;

    InvitationPages(
            Invitations invitations,
            ChosenPasswords passwords,
            SignIn signIn,
            SessionCookie cookie,
            ObjectProvider<SignInWay> ways) {
        this.ways = ways;
        this.invitations = invitations;
        this.passwords = passwords;
        this.signIn = signIn;
        this.cookie = cookie;
    }

    private record Joining(String name, String password) {}

    @Access(Access.Who.ANYONE)
    @GetMapping("/invitation/{token}")
    ModelAndView invitation(@PathVariable String token) {
        var name = invitations.find(token).invitation().map(Invitation::name).orElse("");
        return page(token, Form.of(Map.of("name", name)));
    }

    @Access(Access.Who.ANYONE)
    @PostMapping("/invitation/{token}")
    ModelAndView accepted(
            @PathVariable String token, Form form, Device device, HttpServletResponse response) {
        return form.read(() -> joining(token, form))
                .then(joining -> accept(token, joining, device, response))
                .orElse(() -> page(token, form));
    }

    private Joining joining(String token, Form form) {
        var name = Choices.name(form);
        var mailbox = invitations.find(token).invitation().map(one -> one.email().mailbox());
        return new Joining(name, passwords.taken(form, mailbox.orElse(""), form.value("name")));
    }

    private ModelAndView accept(
            String token, Joining joining, Device device, HttpServletResponse response) {
        var person = invitations.accept(token, joining.name(), joining.password());
        if (person.isEmpty()) return DeadLink.page(invitations.find(token).state(), "/sign-in");
        cookie.give(response, signIn.joined(person.get(), device));
        return Answer.seeOther("/home", "account.invitation.done");
    }

    private ModelAndView page(String token, Form form) {
        var found = invitations.find(token);
        if (found.state() != LinkState.GOOD) return DeadLink.page(found.state(), "/sign-in");
        var invitation = found.invitation().orElseThrow();
        return Answer.page(
                "account/invitation",
                Map.of(
                        "form",
                        form,
                        "token",
                        token,
                        "invitation",
                        invitation,
                        "doors",
                        doors(invitation, token)));
    }

    private List<SignInWay.Door> doors(Invitation invitation, String token) {
        return invitation.account().stream()
                .flatMap(account -> ways.stream().map(way -> way.joining(account, token)))
                .flatMap(Optional::stream)
                .toList();
    }
}
