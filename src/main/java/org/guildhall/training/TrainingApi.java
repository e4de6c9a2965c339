package org.guildhall.training;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.access.Access.Who.SIGNED_IN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Texts;
import org.guildhall.training.course.Course;
import org.guildhall.training.passage.Rooms;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// Training and go-live of a partnership in the API: courses, quizzes, tasks, the request to sell.
@Api
@RequestMapping(Api.BASE + "/partnerships/{id}/training")
class TrainingApi {
    private final Rooms rooms;
    private final Trainings trainings;
    private final GoLives goLives;
    private final Texts texts;

    TrainingApi(Rooms rooms, Trainings trainings, GoLives goLives, Texts texts) {
        this.rooms = rooms;
        this.trainings = trainings;
        this.goLives = goLives;
        this.texts = texts;
    }

    /// The answers of a quiz, by the codes of its questions.
    ///
    /// @param attempt which of the caller's it is
    record AnswersBody(int attempt, Map<String, List<String>> answers) implements ApiBody {
        private Map<String, Set<String>> checked(Course course) {
            var chosen = new LinkedHashMap<String, Set<String>>();
            for (var question : course.quiz().questions()) {
                var given = Set.copyOf(answers.getOrDefault(question.code(), List.of()));
                if (given.isEmpty()) throw Invalid.at("answers", "training.quiz.unanswered");
                if (!question.codes().containsAll(given)) {
                    throw Invalid.at("answers", "training.quiz.not-offered");
                }
                chosen.put(question.code(), given);
            }
            return chosen;
        }
    }

    /// The task that is done.
    record TaskDone(String task) implements ApiBody {}

    /// How far a partnership is on its way to selling.
    @GetMapping
    @Access(SIGNED_IN)
    ResponseEntity<TrainingBody> training(@PathVariable UUID id, Caller caller) {
        var room = rooms.find(id, caller);
        return Match.tagged(room.enablement().version(), TrainingBody.of(room, caller, texts));
    }

    /// The lessons and the questions of a course.
    @GetMapping("/courses/{course}")
    @Access(PARTNER)
    LessonsBody course(@PathVariable UUID id, @PathVariable String course, Member caller) {
        var room = rooms.find(id, caller);
        var found = room.course(course).orElseThrow(NotFound::new);
        var next = room.tried(found, caller.person()).size() + 1;
        return LessonsBody.of(found, next, texts.in(caller.reader().language()));
    }

    /// Answers its quiz; whoever passes has a certificate.
    @PostMapping("/courses/{course}/attempts")
    @Access(PARTNER)
    ResponseEntity<TrainingBody> answer(
            @PathVariable UUID id,
            @PathVariable String course,
            @RequestBody AnswersBody body,
            Member caller) {
        var found = rooms.find(id, caller).course(course).orElseThrow(NotFound::new);
        trainings.answer(course, body.attempt(), body.checked(found), caller);
        return training(id, caller);
    }

    /// Says that a task is done; each side its own.
    @PostMapping("/tasks")
    @Access(SIGNED_IN)
    ResponseEntity<TrainingBody> tick(
            @PathVariable UUID id, Match match, @RequestBody TaskDone body, Caller caller) {
        expect(id, match, caller);
        goLives.tick(id, match.version(), body.task(), true, caller);
        return training(id, caller);
    }

    /// Takes that back.
    @DeleteMapping("/tasks/{task}")
    @Access(SIGNED_IN)
    ResponseEntity<TrainingBody> untick(
            @PathVariable UUID id, @PathVariable String task, Match match, Caller caller) {
        expect(id, match, caller);
        goLives.tick(id, match.version(), task, false, caller);
        return training(id, caller);
    }

    /// Asks to go live.
    @PostMapping("/request")
    @Access(OWNER)
    ResponseEntity<TrainingBody> request(@PathVariable UUID id, Match match, Member caller) {
        expect(id, match, caller);
        goLives.request(match.version(), caller);
        return training(id, caller);
    }

    private void expect(UUID id, Match match, Caller caller) {
        match.expect(rooms.find(id, caller).enablement().version());
    }
}
