package org.guildhall.demo;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.access.PersonId;
import org.guildhall.account.session.Device;
import org.guildhall.account.session.SessionCookie;
import org.guildhall.account.signin.SignIn;
import org.guildhall.demo.clock.ClockMoves;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The demo's own page: sign in as anybody with one click, and move the clock.
@Controller
class DemoPages {
    private final Personas personas;
    private final ClockMoves moves;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final Settings settings;

    DemoPages(
            Personas personas,
            ClockMoves moves,
            SignIn signIn,
            SessionCookie cookie,
            Settings settings) {
        this.personas = personas;
        this.moves = moves;
        this.signIn = signIn;
        this.cookie = cookie;
        this.settings = settings;
    }

    @Access(Who.ANYONE)
    @GetMapping("/demo")
    ModelAndView demo() {
        return page(Form.of(Map.of("site", settings.sites().getFirst().code())));
    }

    @Access(Who.ANYONE)
    @PostMapping("/demo/personas/{id}")
    ModelAndView signedIn(@PathVariable UUID id, Device device, HttpServletResponse response) {
        var person = new PersonId(id);
        if (!personas.has(person)) throw new NotFound();
        cookie.give(response, signIn.trusted(person, device));
        return Answer.seeOther("/home");
    }

    @Access(Who.ANYONE)
    @PostMapping("/demo/clock/working-day")
    ModelAndView toNextWorkingDay(Form form) {
        return form.read(() -> site(form))
                .then(
                        site -> {
                            moves.toNextWorkingDay(site);
                            return moved();
                        })
                .orElse(() -> page(form));
    }

    @Access(Who.ANYONE)
    @PostMapping("/demo/clock/days")
    ModelAndView byDays(Form form) {
        return form.read(() -> form.enter("days", DemoPages::number))
                .then(
                        days -> {
                            moves.by(days);
                            return moved();
                        })
                .orElse(() -> page(form));
    }

    private record Day(LocalDate date, String site) {}

    @Access(Who.ANYONE)
    @PostMapping("/demo/clock/date")
    ModelAndView toDate(Form form) {
        return form.read(() -> new Day(form.enter("date", DemoPages::date), site(form)))
                .then(
                        day -> {
                            moves.to(day.date(), day.site());
                            return moved();
                        })
                .orElse(() -> page(form));
    }

    private String site(Form form) {
        return form.choose(
                "site",
                typed ->
                        settings.sites().stream()
                                .map(site -> site.code())
                                .filter(typed::equals)
                                .findFirst()
                                .orElseThrow(() -> Invalid.because("demo.clock.site.unknown")));
    }

    private static int number(String typed) {
        if (!typed.matches("[0-9]{1,4}")) {
            throw Invalid.because("demo.clock.days.bounds", ClockMoves.FURTHEST);
        }
        return Integer.parseInt(typed);
    }

    private static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            throw Invalid.because("demo.clock.date.malformed");
        }
    }

    private static ModelAndView moved() {
        return Answer.seeOther("/demo", "demo.clock.moved");
    }

    private ModelAndView page(Form form) {
        return Answer.page(
                "demo/demo",
                Map.of("form", form, "personas", personas.all(), "sites", settings.sites()));
    }
}
