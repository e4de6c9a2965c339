package org.guildhall.training;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.training.course.Course;
import org.guildhall.training.passage.Action;
import org.guildhall.training.passage.Certificate;
import org.guildhall.training.passage.Deed;
import org.guildhall.training.passage.Room;
import org.guildhall.training.passage.Waiver;

/// A partnership between access and selling as the API shows it.
///
/// @param stage `TRAINING`, `GO_LIVE` or `SELLING`
/// @param needed how many people have to hold a certificate of each course
/// @param requested when the partner said that it is ready to sell
/// @param certificates the caller's own, for staff everybody's; earlier ones too
/// @param possible what the caller may do now, by the table
record TrainingBody(
        UUID partnership,
        long version,
        String stage,
        int needed,
        List<CourseBody> courses,
        List<TaskBody> tasks,
        Optional<Instant> requested,
        List<CertificateBody> certificates,
        List<String> possible)
        implements ApiBody {

    /// A course that is asked for.
    ///
    /// @param certified how many people hold a certificate that counts
    /// @param waived why it needn't be taken
    /// @param left how many attempts the caller has left
    /// @param open whether the caller may answer its quiz now
    record CourseBody(
            String code,
            String name,
            int certified,
            boolean done,
            Optional<String> waived,
            int left,
            boolean open) {
        private static CourseBody of(Room room, Course course, Caller caller, Text text) {
            var person =
                    caller instanceof Member member
                            ? Optional.of(member.person())
                            : Optional.<PersonId>empty();
            return new CourseBody(
                    course.code(),
                    course.name().in(text),
                    room.certified(course),
                    room.isDone(course),
                    Optional.ofNullable(room.enablement().waivers().get(course.code()))
                            .map(Waiver::reason),
                    person.map(each -> room.left(course, each)).orElse(0),
                    isOpen(room) && person.filter(each -> room.mayTry(course, each)).isPresent());
        }
    }

    /// A task before the go-live.
    ///
    /// @param by whose it is: `PARTNER` or `BD`
    record TaskBody(String code, String label, String by, Optional<Instant> done) {
        private static TaskBody of(Room room, ChecklistItem task, Text text) {
            return new TaskBody(
                    task.code(),
                    task.label().in(text),
                    task.by().name(),
                    Optional.ofNullable(room.enablement().tasks().get(task.code())).map(Deed::at));
        }
    }

    /// What somebody has who passed a quiz.
    record CertificateBody(
            UUID id,
            String number,
            UUID person,
            String name,
            String course,
            int score,
            Instant issuedAt,
            Instant expiresAt) {
        private static CertificateBody of(Certificate certificate) {
            return new CertificateBody(
                    certificate.id(),
                    certificate.number(),
                    certificate.person().value(),
                    certificate.name(),
                    certificate.course(),
                    certificate.score(),
                    certificate.issued(),
                    certificate.expires());
        }
    }

    static TrainingBody of(Room room, Caller caller, Texts texts) {
        var enablement = room.enablement();
        var text = texts.in(language(caller));
        return new TrainingBody(
                room.partnership().id(),
                enablement.version(),
                enablement.stage().name(),
                room.needed(),
                room.courses().stream()
                        .map(course -> CourseBody.of(room, course, caller, text))
                        .toList(),
                room.tasks().stream().map(task -> TaskBody.of(room, task, text)).toList(),
                enablement.request().map(Deed::at),
                room.certificates().stream()
                        .filter(each -> isShown(each, caller))
                        .map(CertificateBody::of)
                        .toList(),
                Arrays.stream(Action.values())
                        .filter(action -> isOpen(room) && enablement.allows(action))
                        .filter(action -> action.isFor(caller))
                        .map(Enum::name)
                        .toList());
    }

    private static boolean isShown(Certificate certificate, Caller caller) {
        return !(caller instanceof Member member) || member.person().equals(certificate.person());
    }

    private static boolean isOpen(Room room) {
        return room.partnership().ended().isEmpty();
    }

    private static Locale language(Caller caller) {
        return switch (caller) {
            case Member member -> member.reader().language();
            case Staff staff -> staff.reader().language();
            case Caller.Visitor _, Caller.Clockwork _ -> Locale.ENGLISH;
        };
    }
}
