package org.guildhall.training;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.guildhall.training.passage.CertificateStore;
import org.guildhall.training.passage.Rooms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Training and enablement in the console: what is asked for, the courses with their lessons, and
/// certificates.
@Controller
class CoursePages {
    private final Rooms rooms;
    private final TrainingViews views;
    private final CertificateStore certificates;

    CoursePages(Rooms rooms, TrainingViews views, CertificateStore certificates) {
        this.rooms = rooms;
        this.views = views;
        this.certificates = certificates;
    }

    @GetMapping("/console/training")
    @Access(PARTNER)
    ModelAndView overview(Member caller, Page page) {
        var view = views.of(rooms.mine(caller), caller, page);
        return page("training/overview", Map.of("view", view));
    }

    @GetMapping("/console/training/{course}")
    @Access(PARTNER)
    ModelAndView course(@PathVariable String course, Member caller, Page page) {
        var room = rooms.mine(caller);
        var found = room.course(course).orElseThrow(NotFound::new);
        return page(
                "training/course",
                Map.of("course", TrainingViews.course(room, found, caller, page.text())));
    }

    @GetMapping("/console/training/{course}/lessons/{number}")
    @Access(PARTNER)
    ModelAndView lesson(
            @PathVariable String course, @PathVariable String number, Member caller, Page page) {
        var room = rooms.mine(caller);
        var found = room.course(course).orElseThrow(NotFound::new);
        var at = number.matches("[1-9][0-9]?") ? Integer.parseInt(number) : 0;
        if (at < 1 || at > found.lessons().size()) throw new NotFound();
        var lesson = found.lessons().get(at - 1);
        var text = page.text();
        return page(
                "training/lesson",
                Map.of(
                        "course", TrainingViews.course(room, found, caller, text),
                        "number", at,
                        "title", lesson.title().in(text),
                        "html", lesson.html().in(text)));
    }

    @GetMapping("/console/certificates/{id}")
    @Access(PARTNER)
    ModelAndView certificate(@PathVariable UUID id, Member caller, Page page) {
        var certificate = certificates.byId(id).orElseThrow(NotFound::new);
        var room = rooms.find(certificate.partnership(), caller);
        var course = room.course(certificate.course()).orElseThrow(NotFound::new);
        return page(
                "training/certificate",
                Map.of(
                        "certificate", certificate,
                        "course", course.name().in(page.text()),
                        "company", room.partnership().company()));
    }
}
