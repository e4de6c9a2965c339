package org.guildhall.training;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.network.Partnership;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.value.CaseNumbers;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.programme.Programmes;
import org.guildhall.training.course.Course;
import org.guildhall.training.passage.Action;
import org.guildhall.training.passage.Attempt;
import org.guildhall.training.passage.AttemptStore;
import org.guildhall.training.passage.Certificate;
import org.guildhall.training.passage.CertificateStore;
import org.guildhall.training.passage.Expiry;
import org.guildhall.training.passage.Move;
import org.guildhall.training.passage.Passage;
import org.guildhall.training.passage.Room;
import org.guildhall.training.passage.Rooms;
import org.guildhall.training.passage.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Training and enablement: quizzes with their certificates, and the business developer's word
/// where a course isn't needed or somebody may try again.
@Service
public class Trainings {
    private final Rooms rooms;
    private final Passage passage;
    private final Programmes programmes;
    private final AttemptStore attempts;
    private final CertificateStore certificates;
    private final CaseNumbers numbers;
    private final Timers timers;
    private final Clock clock;

    Trainings(
            Rooms rooms,
            Passage passage,
            Programmes programmes,
            AttemptStore attempts,
            CertificateStore certificates,
            CaseNumbers numbers,
            Timers timers,
            Clock clock) {
        this.rooms = rooms;
        this.passage = passage;
        this.programmes = programmes;
        this.attempts = attempts;
        this.certificates = certificates;
        this.numbers = numbers;
        this.timers = timers;
        this.clock = clock;
    }

    /// Begins what comes between access and selling; without training the partner sells at once.
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Partnership partnership) {
        var programme = programmes.version(partnership.programme(), partnership.programmeVersion());
        passage.begin(
                partnership, programme.training().isPresent() ? Stage.TRAINING : Stage.SELLING);
    }

    /// Answers a quiz. Who passes has a certificate; when enough people have passed all that is
    /// asked for, the partnership goes on to its go-live.
    ///
    /// @param number which attempt of the caller's the form was shown for
    @Transactional
    public void answer(String course, int number, Map<String, Set<String>> answers, Member caller) {
        var room = passage.locked(rooms.mine(caller));
        var asked = room.course(course).orElseThrow(NotFound::new);
        var before = room.tried(asked, caller.person()).size();
        if (number != before + 1) throw room.enablement().noLongerPossible();
        if (!room.mayTry(asked, caller.person())) throw new NotAllowed("training.quiz.closed");
        var wrong = asked.quiz().wrong(answers);
        var passed = asked.quiz().isPassed(wrong.size());
        attempts.keep(
                new Attempt(
                        room.partnership().id(),
                        caller.person(),
                        caller.name(),
                        course,
                        number,
                        wrong,
                        asked.quiz().questions().size(),
                        passed,
                        false,
                        clock.instant()));
        if (passed) certify(room, asked, asked.quiz().score(wrong.size()), caller);
        var left = room.left(asked, caller.person()) - 1;
        var after =
                passage.move(
                        room,
                        room.enablement().version(),
                        new Move.Answer(course),
                        caller,
                        Passage.named(
                                asked.name(),
                                Map.of(
                                        "course", course,
                                        "person", caller.person().value().toString(),
                                        "name", caller.name(),
                                        "passed", Boolean.toString(passed),
                                        "left", Integer.toString(left))));
        goOn(after);
    }

    /// Says that a partnership needn't take a course, and why.
    @Transactional
    public void waive(UUID partnership, long seen, String course, String why, Staff caller) {
        var room = passage.locked(rooms.find(partnership, caller));
        var waived = known(room, course);
        goOn(
                passage.move(
                        room,
                        seen,
                        new Move.Waive(course, why),
                        caller,
                        Passage.named(waived.name(), Map.of("course", course))));
    }

    /// Lets somebody try again who has no attempts left.
    @Transactional
    public void excuse(UUID partnership, long seen, String course, PersonId person, Staff caller) {
        var room = passage.locked(rooms.find(partnership, caller));
        var excused = known(room, course);
        if (room.left(excused, person) > 0) throw Invalid.because("training.excuse.nobody");
        if (attempts.excuse(partnership, person, course) == 0) {
            throw Invalid.because("training.excuse.nobody");
        }
        passage.move(
                room,
                seen,
                new Move.Excuse(course),
                caller,
                Passage.named(
                        excused.name(),
                        Map.of("course", course, "person", person.value().toString())));
    }

    private static Course known(Room room, String course) {
        return room.course(course)
                .orElseThrow(() -> Invalid.at("course", "training.course.unknown"));
    }

    private void certify(Room room, Course course, int score, Member caller) {
        var now = clock.instant();
        var expires =
                now.atOffset(ZoneOffset.UTC).plusMonths(course.quiz().validMonths()).toInstant();
        var certificate =
                new Certificate(
                        Ids.next(),
                        numbers.next("CRT"),
                        room.partnership().id(),
                        caller.person(),
                        caller.name(),
                        course.code(),
                        score,
                        now,
                        expires);
        certificates.issue(certificate);
        timers.at(Expiry.KIND, certificate.id(), certificate.renewable());
    }

    private void goOn(Room room) {
        if (!room.isTrained() || !room.enablement().allows(Action.COMPLETE_TRAINING)) return;
        passage.move(
                room, room.enablement().version(), new Move.Complete(), new Clockwork(), Map.of());
    }
}
