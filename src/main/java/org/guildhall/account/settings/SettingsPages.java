package org.guildhall.account.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.account.Choices;
import org.guildhall.account.Person;
import org.guildhall.account.Profiles;
import org.guildhall.account.session.Session;
import org.guildhall.account.signin.LanguageChoice;
import org.guildhall.account.signin.Passwords;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// What everybody sets for themselves: profile, password, and where they are signed in.
@Controller
class SettingsPages {
    private static final String SESSIONS = "/account/sessions";
    private static final String LETTERS = "/account/letters";

    private final Profiles profiles;
    private final Passwords passwords;
    private final LanguageChoice language;

    SettingsPages(Profiles profiles, Passwords passwords, LanguageChoice language) {
        this.profiles = profiles;
        this.language = language;
        this.passwords = passwords;
    }

    @Access(Access.Who.SIGNED_IN)
    @GetMapping("/account")
    ModelAndView account(Caller caller) {
        var own = profiles.own(caller);
        return profilePage(
                Form.of(
                        Map.of(
                                "version", String.valueOf(own.version()),
                                "name", own.name(),
                                "language", own.language().toLanguageTag(),
                                "zone", own.zone().getId())),
                own);
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping("/account")
    ModelAndView changed(Caller caller, Form form, HttpServletResponse response) {
        return form.read(() -> profile(form))
                .then(
                        profile -> {
                            profiles.change(
                                    caller,
                                    form.version(),
                                    profile.name(),
                                    profile.language(),
                                    profile.zone());
                            language.keep(profile.language(), response);
                            return Answer.seeOther("/account", "account.profile.done");
                        })
                .orElse(() -> profilePage(form, profiles.own(caller)));
    }

    @Access(Access.Who.SIGNED_IN)
    @GetMapping(LETTERS)
    ModelAndView letters(Caller caller) {
        return lettersPage(Form.of(Map.of("routine", profiles.routineMail(caller).name())));
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping(LETTERS)
    ModelAndView lettersChanged(Caller caller, Form form) {
        return form.read(() -> form.choose("routine", Choices::routineMail))
                .then(
                        routine -> {
                            profiles.wantsRoutineMail(caller, routine);
                            return Answer.seeOther(LETTERS, "account.letters.done");
                        })
                .orElse(() -> lettersPage(form));
    }

    @Access(Access.Who.SIGNED_IN)
    @GetMapping("/account/password")
    ModelAndView password() {
        return passwordPage(Form.empty());
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping("/account/password")
    ModelAndView passwordChanged(Caller caller, Session session, Form form) {
        return form.read(
                        () ->
                                new Change(
                                        Choices.password(form, "current"),
                                        Choices.password(form, "password")))
                .then(
                        change -> {
                            passwords.change(caller, session, change.current(), change.password());
                            return Answer.seeOther("/account/password", "account.password.done");
                        })
                .orElse(() -> passwordPage(form));
    }

    @Access(Access.Who.SIGNED_IN)
    @GetMapping(SESSIONS)
    ModelAndView sessions(Caller caller, Session session) {
        var sessions = profiles.sessions(caller);
        return Answer.page("account/sessions", Map.of("sessions", sessions, "here", session.id()));
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping(SESSIONS + "/{id}/end")
    ModelAndView ended(@PathVariable UUID id, Caller caller) {
        profiles.end(caller, id);
        return Answer.seeOther(SESSIONS, "account.sessions.ended");
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping(SESSIONS + "/others/end")
    ModelAndView othersEnded(Caller caller, Session session) {
        profiles.endOthers(caller, session);
        return Answer.seeOther(SESSIONS, "account.sessions.others-ended");
    }

    private record Profile(String name, Locale language, ZoneId zone) {}

    private record Change(String current, String password) {}

    private static Profile profile(Form form) {
        return new Profile(
                Choices.name(form),
                form.choose("language", Choices::language),
                form.choose("zone", Choices::zone));
    }

    private static ModelAndView profilePage(Form form, Person own) {
        return Answer.page("account/profile", Map.of("form", form, "own", own));
    }

    private static ModelAndView lettersPage(Form form) {
        return Answer.page("account/letters", Map.of("form", form));
    }

    private static ModelAndView passwordPage(Form form) {
        return Answer.page("account/password", Map.of("form", form));
    }
}
