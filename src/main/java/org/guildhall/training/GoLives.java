package org.guildhall.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.Problem;
import org.guildhall.platform.web.Texts;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.programme.ChecklistItem.By;
import org.guildhall.programme.form.Words;
import org.guildhall.training.passage.Doer;
import org.guildhall.training.passage.Move;
import org.guildhall.training.passage.Passage;
import org.guildhall.training.passage.Rooms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Go-live and selling: the tasks of both sides, the partner's request, and the business
/// developer's word.
@Service
public class GoLives {
    private final Rooms rooms;
    private final Passage passage;
    private final Texts texts;

    GoLives(Rooms rooms, Passage passage, Texts texts) {
        this.rooms = rooms;
        this.passage = passage;
        this.texts = texts;
    }

    /// Says that a task is done, or that it isn't after all; each side its own.
    @Transactional
    public void tick(UUID partnership, long seen, String task, boolean done, Caller caller) {
        var room = passage.locked(rooms.find(partnership, caller));
        var known =
                room.tasks().stream()
                        .filter(each -> each.code().equals(task))
                        .findFirst()
                        .orElseThrow(() -> Invalid.because("training.task.unknown"));
        if (!isFor(known, caller)) throw new NotAllowed("training.not-your-part");
        var move = done ? new Move.Tick(task) : new Move.Untick(task, known.by());
        passage.move(room, seen, move, caller, Passage.named(known.label(), Map.of()));
    }

    /// Asks to go live. Refused as long as a task of the partner's is open, with its name.
    @Transactional
    public void request(long seen, Member caller) {
        var room = passage.locked(rooms.mine(caller));
        refuse(room.openTasks().stream().filter(task -> task.by() == By.PARTNER).toList());
        passage.move(room, seen, new Move.Request(), caller, Map.of());
    }

    /// Says that something is missing.
    @Transactional
    public void giveBack(UUID partnership, long seen, String why, Staff caller) {
        var room = passage.locked(rooms.find(partnership, caller));
        passage.move(room, seen, new Move.ReturnRequest(why), caller, Map.of());
    }

    /// Lets the partner sell from now on. Refused as long as a task is open, with its name.
    @Transactional
    public void confirm(UUID partnership, long seen, Staff caller) {
        var room = passage.locked(rooms.find(partnership, caller));
        refuse(room.openTasks());
        passage.move(room, seen, new Move.Confirm(), caller, Map.of());
    }

    /// Whether a task is the caller's to tick.
    static boolean isFor(ChecklistItem task, Caller caller) {
        return switch (task.by()) {
            case BD -> Doer.BD.is(caller);
            case PARTNER -> Doer.PERSON.is(caller);
            case SYSTEM -> false;
        };
    }

    private void refuse(List<ChecklistItem> open) {
        if (open.isEmpty()) return;
        throw new Invalid(
                open.stream()
                        .map(
                                task ->
                                        new Problem(
                                                "task-" + task.code(),
                                                "training.task.open",
                                                List.of(named(task.label()))))
                        .toList());
    }

    private Problem.Said named(Words label) {
        return new Problem.Said(
                Texts.LANGUAGES.stream()
                        .collect(
                                Collectors.toMap(
                                        Locale::getLanguage,
                                        language -> label.in(texts.in(language)))));
    }
}
