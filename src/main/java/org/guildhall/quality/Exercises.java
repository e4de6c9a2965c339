package org.guildhall.quality;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.thread.Message;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The training mode: past requests without their answers. Nothing of it reaches a customer.
@Service
public class Exercises {
    private final ExerciseStore store;
    private final TicketDesk desk;
    private final Clock clock;

    Exercises(ExerciseStore store, TicketDesk desk, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.clock = clock;
    }

    /// An exercise with what is to be seen of its request.
    ///
    /// @param words what the customer wrote before the first reply
    /// @param given what the desk replied then; nothing until the exercise is answered
    record Shown(Exercise exercise, String title, List<String> words, List<String> given) {}

    /// Those of the caller, newest first.
    @Transactional(readOnly = true)
    List<Exercise> mine(Staff caller) {
        return store.of(caller.person());
    }

    /// Begins one with the newest closed request that the caller hasn't practised on; nothing when
    /// there is none.
    @Transactional
    Optional<Exercise> begin(Staff caller) {
        var done = mine(caller).stream().map(Exercise::ticket).collect(Collectors.toSet());
        var fresh =
                desk.past(caller).stream()
                        .filter(past -> !done.contains(past))
                        .findFirst()
                        .map(
                                past ->
                                        new Exercise(
                                                Ids.next(),
                                                caller.person(),
                                                past,
                                                clock.instant(),
                                                Optional.empty()));
        fresh.ifPresent(store::add);
        return fresh;
    }

    /// One of the caller's own.
    @Transactional(readOnly = true)
    Shown find(UUID id, Staff caller) {
        var exercise = store.one(id, caller.person()).orElseThrow(NotFound::new);
        var of = desk.find(exercise.ticket(), caller);
        return new Shown(
                exercise,
                of.ticket().matter().title(),
                asked(of),
                exercise.answer().isPresent() ? given(of) : List.of());
    }

    /// Keeps the caller's own answer; from then on the one that was given is shown beside it.
    @Transactional
    void answer(UUID id, String answer, Staff caller) {
        find(id, caller);
        if (!store.answer(id, answer)) throw Invalid.because("quality.exercise.answered");
    }

    private static List<String> asked(Case of) {
        return of.talk().messages().stream()
                .takeWhile(message -> !message.isReply())
                .map(Message::text)
                .toList();
    }

    private static List<String> given(Case of) {
        return of.talk().messages().stream().filter(Message::isReply).map(Message::text).toList();
    }
}
