package org.guildhall.training;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.guildhall.training.course.Course;
import org.guildhall.training.course.Question;
import org.guildhall.training.passage.Rooms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The quiz of a course, and what came of the last attempt.
@Controller
class QuizPages {
    private final Rooms rooms;
    private final Trainings trainings;

    QuizPages(Rooms rooms, Trainings trainings) {
        this.rooms = rooms;
        this.trainings = trainings;
    }

    @GetMapping("/console/training/{course}/quiz")
    @Access(PARTNER)
    ModelAndView quiz(@PathVariable String course, Member caller, Page page) {
        return shown(course, caller, page, Form.empty());
    }

    @PostMapping("/console/training/{course}/quiz")
    @Access(PARTNER)
    ModelAndView answer(@PathVariable String course, Form form, Member caller, Page page) {
        var found = rooms.mine(caller).course(course).orElseThrow(NotFound::new);
        return form.read(() -> answers(found, form))
                .then(
                        answers -> {
                            var attempt = SeenForm.attempt(form);
                            trainings.answer(course, attempt, answers, caller);
                            return seeOther(found.path() + "/result");
                        })
                .orElse(() -> shown(course, caller, page, form));
    }

    @GetMapping("/console/training/{course}/result")
    @Access(PARTNER)
    ModelAndView result(@PathVariable String course, Member caller, Page page) {
        var room = rooms.mine(caller);
        var found = room.course(course).orElseThrow(NotFound::new);
        var tried = room.tried(found, caller.person());
        if (tried.isEmpty()) throw new NotFound();
        var last = tried.getLast();
        var wrong =
                found.quiz().questions().stream()
                        .filter(question -> last.wrong().contains(question.code()))
                        .map(question -> question.text().in(page.text()))
                        .toList();
        return page(
                "training/result",
                Map.of(
                        "course", TrainingViews.course(room, found, caller, page.text()),
                        "passed", last.passed(),
                        "score", found.quiz().score(last.wrong().size()),
                        "passMark", found.quiz().passMark(),
                        "wrong", wrong));
    }

    private ModelAndView shown(String course, Member caller, Page page, Form form) {
        var room = rooms.mine(caller);
        var found = room.course(course).orElseThrow(NotFound::new);
        var text = page.text();
        var names = new HashMap<String, String>();
        for (var question : found.quiz().questions()) {
            names.put(field(question), question.text().in(text));
        }
        return page(
                "training/quiz",
                Map.of(
                        "course",
                        TrainingViews.course(room, found, caller, text),
                        "questions",
                        found.quiz().questions().stream()
                                .map(question -> asked(question, page))
                                .toList(),
                        "names",
                        names,
                        "passMark",
                        found.quiz().passMark(),
                        "attempt",
                        room.tried(found, caller.person()).size() + 1,
                        "form",
                        form));
    }

    private static AskedQuestion asked(Question question, Page page) {
        return new AskedQuestion(
                field(question),
                question.text().in(page.text()),
                question.isMultiple(),
                question.options().stream()
                        .map(option -> new Choice(option.code(), option.text().in(page.text())))
                        .toList());
    }

    private static Map<String, Set<String>> answers(Course course, Form form) {
        var answers = new LinkedHashMap<String, Set<String>>();
        for (var question : course.quiz().questions()) {
            var chosen = Set.copyOf(form.values(field(question)));
            if (chosen.isEmpty() || chosen.equals(Set.of(""))) {
                form.mark(field(question), "training.quiz.unanswered");
            } else if (!question.codes().containsAll(chosen)) {
                form.mark(field(question), "training.quiz.not-offered");
            }
            answers.put(question.code(), chosen);
        }
        return answers;
    }

    private static String field(Question question) {
        return "question-" + question.code();
    }
}
