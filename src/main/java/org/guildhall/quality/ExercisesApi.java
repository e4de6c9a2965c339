package org.guildhall.quality;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.thread.Message;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// The training mode in the API: past requests without their answers, one's own alone.
@Api
@RequestMapping(Api.BASE + "/exercises")
class ExercisesApi {
    private final Exercises exercises;

    ExercisesApi(Exercises exercises) {
        this.exercises = exercises;
    }

    /// A past request to practise on.
    ///
    /// @param asked what the customer wrote before the first reply
    /// @param answer one's own, once written
    /// @param given what the desk replied then; nothing until the exercise is answered
    record ExerciseBody(
            UUID id,
            Instant at,
            String title,
            List<String> asked,
            Optional<String> answer,
            List<String> given)
            implements ApiBody {}

    /// One's own answer.
    record ExerciseAnswer(String words) implements ApiBody {}

    /// The caller's own, the newest first.
    @GetMapping
    @Access(value = STAFF, may = ANSWER_TICKETS)
    Listing<ExerciseBody> exercises(Staff caller) {
        return Listing.whole(exercises.mine(caller)).map(each -> exercise(each.id(), caller));
    }

    /// Begins one with the newest closed request that the caller hasn't practised on.
    @PostMapping
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<ExerciseBody> start(Staff caller) {
        var begun =
                exercises.begin(caller).orElseThrow(() -> Invalid.because("quality.notice.none"));
        var at = URI.create(Api.BASE + "/exercises/" + begun.id());
        return ResponseEntity.created(at).body(exercise(begun.id(), caller));
    }

    @GetMapping("/{id}")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ExerciseBody exercise(@PathVariable UUID id, Staff caller) {
        var shown = exercises.find(id, caller);
        var exercise = shown.exercise();
        return new ExerciseBody(
                exercise.id(),
                exercise.at(),
                shown.title(),
                shown.words(),
                exercise.answer(),
                shown.given());
    }

    /// Keeps one's own answer; from then on the one that was given is beside it.
    @PostMapping("/{id}/answer")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ExerciseBody answer(@PathVariable UUID id, @RequestBody ExerciseAnswer body, Staff caller) {
        var _ = exercises.find(id, caller);
        var words = Invalid.reading("words", () -> Form.text(body.words(), Message.LONGEST));
        if (words.isEmpty()) throw Invalid.at("words", "platform.form.missing");
        exercises.answer(id, words, caller);
        return exercise(id, caller);
    }
}
