package org.guildhall.quality;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.thread.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The training mode's pages.
@Controller
class ExercisePages {
    private static final String HERE = "/desk/exercises";

    private final Exercises exercises;

    ExercisePages(Exercises exercises) {
        this.exercises = exercises;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView list(Staff caller, Page page) {
        var rows =
                exercises.mine(caller).stream()
                        .map(
                                each ->
                                        new ExerciseRow(
                                                HERE + "/" + each.id(),
                                                page.moment(each.at()),
                                                each.answer().isPresent()))
                        .toList();
        return page("quality/exercises", Map.of("rows", rows));
    }

    @PostMapping(HERE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView begin(Staff caller) {
        return exercises
                .begin(caller)
                .map(begun -> seeOther(HERE + "/" + begun.id()))
                .orElseGet(() -> seeOther(HERE, "quality.notice.none"));
    }

    @GetMapping(HERE + "/{id}")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView one(@PathVariable UUID id, Staff caller) {
        return shown(id, Form.empty(), caller);
    }

    @PostMapping(HERE + "/{id}/answer")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView answer(@PathVariable UUID id, Form form, Staff caller) {
        return form.read(() -> form.takeText("words", Message.LONGEST))
                .then(
                        words -> {
                            exercises.answer(id, words, caller);
                            return seeOther(HERE + "/" + id);
                        })
                .orElse(() -> shown(id, form, caller));
    }

    private ModelAndView shown(UUID id, Form form, Staff caller) {
        var shown = exercises.find(id, caller);
        return page(
                "quality/exercise",
                Map.of(
                        "form",
                        form,
                        "action",
                        HERE + "/" + id + "/answer",
                        "title",
                        shown.title(),
                        "asked",
                        shown.words(),
                        "own",
                        shown.exercise().answer().orElse(""),
                        "given",
                        shown.given()));
    }
}
