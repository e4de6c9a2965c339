package org.guildhall.training;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;
import static org.guildhall.access.Permission.VIEW_PARTNERS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.guildhall.training.passage.Rooms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A partner's training and go-live on the desk, and the business developer's word on them.
@Controller
class TrainingDeskPages {
    private static final int LONGEST_WORDS = 4000;

    private final Rooms rooms;
    private final Trainings trainings;
    private final GoLives goLives;
    private final TrainingViews views;

    TrainingDeskPages(Rooms rooms, Trainings trainings, GoLives goLives, TrainingViews views) {
        this.rooms = rooms;
        this.trainings = trainings;
        this.goLives = goLives;
        this.views = views;
    }

    @GetMapping("/desk/partners/{id}/training")
    @Access(value = STAFF, may = VIEW_PARTNERS)
    ModelAndView training(@PathVariable UUID id, Staff caller, Page page) {
        return shown(id, caller, page, Form.empty());
    }

    @PostMapping("/desk/partners/{id}/training/waiver")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView waive(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(
                        () -> {
                            form.takeText("course", LONGEST_WORDS);
                            return form.takeText("reason", LONGEST_WORDS);
                        })
                .then(
                        why -> {
                            var seen = SeenForm.version(form);
                            trainings.waive(id, seen, form.value("course"), why, caller);
                            return seeOther(path(id), "training.notice.waived");
                        })
                .orElse(() -> shown(id, caller, page, form));
    }

    @PostMapping("/desk/partners/{id}/training/attempts")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView excuse(@PathVariable UUID id, Form form, Staff caller) {
        var person = person(form.value("person"));
        trainings.excuse(id, SeenForm.version(form), form.value("course"), person, caller);
        return seeOther(path(id), "training.notice.excused");
    }

    @PostMapping("/desk/partners/{id}/training/tasks")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView tick(@PathVariable UUID id, Form form, Staff caller) {
        var done = form.value("done").equals("yes");
        goLives.tick(id, SeenForm.version(form), form.value("task"), done, caller);
        return seeOther(path(id), "training.notice.task");
    }

    @PostMapping("/desk/partners/{id}/training/return")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView giveBack(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeText("words", LONGEST_WORDS))
                .then(
                        why -> {
                            goLives.giveBack(id, SeenForm.version(form), why, caller);
                            return seeOther(path(id), "training.notice.returned");
                        })
                .orElse(() -> shown(id, caller, page, form));
    }

    @PostMapping("/desk/partners/{id}/training/confirmation")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView confirm(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> SeenForm.version(form))
                .then(
                        seen -> {
                            goLives.confirm(id, seen, caller);
                            return seeOther(path(id), "training.notice.confirmed");
                        })
                .orElse(() -> shown(id, caller, page, form));
    }

    private ModelAndView shown(UUID id, Staff caller, Page page, Form form) {
        var view = views.of(rooms.find(id, caller), caller, page);
        return page("training/desk", Map.of("view", view, "form", form));
    }

    private static PersonId person(String typed) {
        try {
            return new PersonId(UUID.fromString(typed));
        } catch (IllegalArgumentException unreadable) {
            throw Invalid.because("training.excuse.nobody");
        }
    }

    private static String path(UUID id) {
        return "/desk/partners/" + id + "/training";
    }
}
