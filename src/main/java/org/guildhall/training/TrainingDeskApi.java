package org.guildhall.training;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Texts;
import org.guildhall.training.passage.Rooms;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// The business developer's word on training and go-live in the API.
@Api
@RequestMapping(Api.BASE + "/partnerships/{id}/training")
class TrainingDeskApi {
    private static final int LONGEST_WORDS = 4000;

    private final Rooms rooms;
    private final Trainings trainings;
    private final GoLives goLives;
    private final Texts texts;

    TrainingDeskApi(Rooms rooms, Trainings trainings, GoLives goLives, Texts texts) {
        this.rooms = rooms;
        this.trainings = trainings;
        this.goLives = goLives;
        this.texts = texts;
    }

    /// Which course needn't be taken, and why.
    record WaiverBody(String course, String reason) implements ApiBody {}

    /// Who may try which course again.
    record Excuse(String course, UUID person) implements ApiBody {}

    /// What is missing.
    record Missing(String words) implements ApiBody {}

    /// Says that a course needn't be taken.
    @PostMapping("/waivers")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<TrainingBody> waive(
            @PathVariable UUID id, Match match, @RequestBody WaiverBody body, Staff caller) {
        expect(id, match, caller);
        var why = words("reason", body.reason());
        trainings.waive(id, match.version(), body.course(), why, caller);
        return now(id, caller);
    }

    /// Lets somebody try again who has no attempts left.
    @PostMapping("/excuses")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<TrainingBody> excuse(
            @PathVariable UUID id, Match match, @RequestBody Excuse body, Staff caller) {
        expect(id, match, caller);
        var person = new PersonId(body.person());
        trainings.excuse(id, match.version(), body.course(), person, caller);
        return now(id, caller);
    }

    /// Says that something is missing before the go-live.
    @PostMapping("/return")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<TrainingBody> giveBack(
            @PathVariable UUID id, Match match, @RequestBody Missing body, Staff caller) {
        expect(id, match, caller);
        goLives.giveBack(id, match.version(), words("words", body.words()), caller);
        return now(id, caller);
    }

    /// Lets the partner sell from now on.
    @PostMapping("/confirmation")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<TrainingBody> confirm(@PathVariable UUID id, Match match, Staff caller) {
        expect(id, match, caller);
        goLives.confirm(id, match.version(), caller);
        return now(id, caller);
    }

    private void expect(UUID id, Match match, Staff caller) {
        match.expect(rooms.find(id, caller).enablement().version());
    }

    private ResponseEntity<TrainingBody> now(UUID id, Staff caller) {
        var room = rooms.find(id, caller);
        return Match.tagged(room.enablement().version(), TrainingBody.of(room, caller, texts));
    }

    private static String words(String field, String typed) {
        var words = Invalid.reading(field, () -> Form.text(typed, LONGEST_WORDS));
        if (words.isEmpty()) throw Invalid.at(field, "platform.form.missing");
        return words;
    }
}
