package org.guildhall.programme.desk;

import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Answer;
import org.guildhall.programme.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The public site: what the programmes offer, and the way into each.
@Controller
class ProgrammePages {
    private final Programmes programmes;
    private final String contact;

    ProgrammePages(Programmes programmes, Settings settings) {
        this.programmes = programmes;
        this.contact = settings.mail().from();
    }

    @GetMapping("/")
    @Access(Who.ANYONE)
    ModelAndView home() {
        return Answer.page("programme/home", Map.of("programmes", programmes.all()));
    }

    @GetMapping("/partners")
    @Access(Who.ANYONE)
    ModelAndView partners() {
        return Answer.page("programme/partners", Map.of("programmes", programmes.all()));
    }

    @GetMapping("/partners/{code}")
    @Access(Who.ANYONE)
    ModelAndView programme(@PathVariable String code) {
        return Answer.page(
                "programme/programme",
                Map.of("programme", programmes.current(code), "contact", contact));
    }
}
