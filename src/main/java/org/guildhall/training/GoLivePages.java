package org.guildhall.training;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.training.passage.Rooms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Go-live and selling in the console: the tasks, and the request.
@Controller
class GoLivePages {
    private static final String PATH = "/console/go-live";

    private final Rooms rooms;
    private final GoLives goLives;
    private final TrainingViews views;

    GoLivePages(Rooms rooms, GoLives goLives, TrainingViews views) {
        this.rooms = rooms;
        this.goLives = goLives;
        this.views = views;
    }

    @GetMapping(PATH)
    @Access(PARTNER)
    ModelAndView goLive(Member caller, Page page) {
        return shown(caller, page, Form.empty());
    }

    @PostMapping(PATH + "/tasks")
    @Access(PARTNER)
    ModelAndView tick(Form form, Member caller) {
        var partnership = rooms.mine(caller).partnership().id();
        var done = form.value("done").equals("yes");
        goLives.tick(partnership, SeenForm.version(form), form.value("task"), done, caller);
        return seeOther(PATH, "training.notice.task");
    }

    @PostMapping(PATH + "/request")
    @Access(OWNER)
    ModelAndView request(Form form, Member caller, Page page) {
        return form.read(() -> SeenForm.version(form))
                .then(
                        seen -> {
                            goLives.request(seen, caller);
                            return seeOther(PATH, "training.notice.requested");
                        })
                .orElse(() -> shown(caller, page, form));
    }

    private ModelAndView shown(Member caller, Page page, Form form) {
        var view = views.of(rooms.mine(caller), caller, page);
        return page("training/golive", Map.of("view", view, "form", form));
    }
}
