package org.guildhall.account.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.account.Choices;
import org.guildhall.account.DeadLink;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.LinkState;
import org.guildhall.account.Onward;
import org.guildhall.account.session.Device;
import org.guildhall.account.session.SentForm;
import org.guildhall.account.signin.ChosenPasswords;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.frame.PageMaker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Registering, and confirming the address.
@Controller
class RegisterPages {
    private final Registrations registrations;
    private final Settings settings;
    private final PageMaker pages;
    private final ChosenPasswords passwords;
    private final SentForm sent;

    RegisterPages(
            Registrations registrations,
            Settings settings,
            PageMaker pages,
            ChosenPasswords passwords) {
        this.registrations = registrations;
        this.settings = settings;
        this.pages = pages;
        this.passwords = passwords;
        sent = new SentForm(settings);
    }

    @Access(Access.Who.ANYONE)
    @GetMapping("/register")
    ModelAndView register(Form form, HttpServletRequest request) {
        form.put("language", pages.language(request).toLanguageTag());
        if (form.ticked("again")) sent.read(request).forEach(form::put);
        return page(form);
    }

    @Access(Access.Who.ANYONE)
    @PostMapping("/register")
    ModelAndView registered(Form form, Device device, HttpServletResponse response) {
        return form.read(() -> registration(form))
                .then(
                        registration -> {
                            registrations.register(registration, device, Onward.path(form));
                            sent.give(response, form);
                            return Answer.seeOther("/register/sent");
                        })
                .orElse(() -> page(form));
    }

    @Access(Access.Who.ANYONE)
    @GetMapping("/register/sent")
    ModelAndView sent(HttpServletRequest request) {
        var email = sent.read(request).getOrDefault("email", "");
        return Answer.page("account/register-sent", Map.of("email", email));
    }

    @Access(Access.Who.ANYONE)
    @GetMapping("/confirmation/{token}")
    ModelAndView confirmation(@PathVariable String token, Form form) {
        var state = registrations.link(token);
        return state == LinkState.GOOD
                ? Answer.page("account/confirmation", Map.of("token", token, "form", form))
                : DeadLink.page(state, "/register");
    }

    @Access(Access.Who.ANYONE)
    @PostMapping("/confirmation/{token}")
    ModelAndView confirmed(@PathVariable String token, Form form) {
        var onward = Onward.query(form.value(Onward.NEXT));
        return registrations.confirm(token)
                ? Answer.seeOther("/sign-in" + onward, "account.confirmation.done")
                : DeadLink.page(registrations.link(token), "/register");
    }

    private Registration registration(Form form) {
        var email = form.enter("email", EmailAddress::new);
        var mailbox = form.problem("email") == null ? email.mailbox() : "";
        return new Registration(
                email,
                passwords.taken(form, mailbox, form.value("name")),
                Choices.name(form),
                form.choose("country", Choices::country),
                form.choose("site", typed -> Choices.site(typed, settings.sites())),
                form.choose("language", Choices::language));
    }

    private ModelAndView page(Form form) {
        return Answer.page("account/register", Map.of("form", form, "sites", settings.sites()));
    }
}
