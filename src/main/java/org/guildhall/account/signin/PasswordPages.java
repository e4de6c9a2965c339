package org.guildhall.account.signin;

import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.account.Choices;
import org.guildhall.account.DeadLink;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.LinkState;
import org.guildhall.account.session.Device;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The forgotten password, and the new one.
@Controller
class PasswordPages {
    private static final String FORGOTTEN = "/password/forgotten";

    private final Passwords passwords;

    PasswordPages(Passwords passwords) {
        this.passwords = passwords;
    }

    @Access(Access.Who.ANYONE)
    @GetMapping(FORGOTTEN)
    ModelAndView forgotten() {
        return forgottenPage(Form.empty());
    }

    @Access(Access.Who.ANYONE)
    @PostMapping(FORGOTTEN)
    ModelAndView asked(Form form, Device device) {
        return form.read(() -> form.enter("email", EmailAddress::new))
                .then(
                        email -> {
                            passwords.forgotten(email, device);
                            return Answer.seeOther(FORGOTTEN + "/sent");
                        })
                .orElse(() -> forgottenPage(form));
    }

    @Access(Access.Who.ANYONE)
    @GetMapping(FORGOTTEN + "/sent")
    ModelAndView sent() {
        return Answer.page("account/forgotten-sent", Map.of());
    }

    @Access(Access.Who.ANYONE)
    @GetMapping("/password/reset/{token}")
    ModelAndView reset(@PathVariable String token) {
        var state = passwords.link(token);
        return state == LinkState.GOOD
                ? resetPage(token, Form.empty())
                : DeadLink.page(state, FORGOTTEN);
    }

    @Access(Access.Who.ANYONE)
    @PostMapping("/password/reset/{token}")
    ModelAndView chosen(@PathVariable String token, Form form) {
        return form.read(() -> Choices.password(form, "password"))
                .then(
                        password ->
                                passwords.reset(token, password)
                                        ? Answer.seeOther("/sign-in", "account.reset.done")
                                        : DeadLink.page(passwords.link(token), FORGOTTEN))
                .orElse(() -> resetPage(token, form));
    }

    private static ModelAndView forgottenPage(Form form) {
        return Answer.page("account/forgotten", Map.of("form", form));
    }

    private static ModelAndView resetPage(String token, Form form) {
        return Answer.page("account/reset", Map.of("form", form, "token", token));
    }
}
