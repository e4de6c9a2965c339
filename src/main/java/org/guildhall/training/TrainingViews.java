package org.guildhall.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.PersonId;
import org.guildhall.network.Partnership;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Tone;
import org.guildhall.training.course.Course;
import org.guildhall.training.passage.Action;
import org.guildhall.training.passage.Room;
import org.guildhall.training.passage.Stage;
import org.springframework.stereotype.Component;

/// Makes what pages show of a partnership's training.
@Component
class TrainingViews {
    private final TrainingRail rail;

    TrainingViews(TrainingRail rail) {
        this.rail = rail;
    }

    TrainingView of(Room room, Caller caller, Page page) {
        var text = page.text();
        var enablement = room.enablement();
        return new TrainingView(
                room.partnership().id(),
                room.partnership().company(),
                room.programme().name().in(text),
                enablement.version(),
                enablement.stage(),
                chip(room, text),
                rail.of(room, page),
                room.needed(),
                room.courses().stream().map(each -> course(room, each, caller, text)).toList(),
                tasks(room, caller, text),
                room.partnership().ended().isPresent(),
                enablement.request(),
                learners(room, text),
                possible(room, caller));
    }

    /// Where it stands; what is over goes nowhere any more.
    static Chip chip(Room room, Text text) {
        return room.partnership().ended().isPresent()
                ? Partnership.over(text)
                : chip(room.enablement().stage(), text);
    }

    private static Chip chip(Stage stage, Text text) {
        var tone =
                switch (stage) {
                    case TRAINING, GO_LIVE -> Tone.INFO;
                    case SELLING -> Tone.GOOD;
                };
        return new Chip(text.of(stage.key()), tone);
    }

    static CourseView course(Room room, Course course, Caller caller, Text text) {
        var person =
                caller instanceof Member member
                        ? Optional.of(member.person())
                        : Optional.<PersonId>empty();
        var mine = person.flatMap(each -> room.certificate(course, each));
        return new CourseView(
                course.code(),
                course.name().in(text),
                course.summary().in(text),
                course.path(),
                course.lessons().stream().map(lesson -> lesson.title().in(text)).toList(),
                room.certified(course),
                room.needed(),
                new Chip(standing(room, course, text), room.isDone(course) ? Tone.GOOD : Tone.WARN),
                Optional.ofNullable(room.enablement().waivers().get(course.code())),
                room.isDone(course),
                mine,
                mine.filter(each -> each.isDue(room.now())).isPresent(),
                person.filter(each -> room.mayTry(course, each)).isPresent()
                        && room.partnership().ended().isEmpty(),
                person.map(each -> room.left(course, each)).orElse(0),
                room.partnership().ended().isPresent());
    }

    /// Not needed, or how many people have passed it.
    static String standing(Room room, Course course, Text text) {
        return room.enablement().waivers().containsKey(course.code())
                ? text.of("training.course.waived")
                : text.of("training.course.people", room.certified(course), room.needed());
    }

    private static List<TaskView> tasks(Room room, Caller caller, Text text) {
        var possible = possible(room, caller).contains(Action.TICK.name());
        return room.tasks().stream()
                .map(
                        task ->
                                new TaskView(
                                        task.code(),
                                        task.label().in(text),
                                        task.by(),
                                        Optional.ofNullable(
                                                room.enablement().tasks().get(task.code())),
                                        possible && GoLives.isFor(task, caller)))
                .toList();
    }

    private static List<LearnerView> learners(Room room, Text text) {
        return room.courses().stream()
                .flatMap(
                        course ->
                                tried(room, course).entrySet().stream()
                                        .map(who -> learner(room, course, who, text)))
                .toList();
    }

    /// Who has answered its quiz, each once, by the name of last time.
    private static Map<PersonId, String> tried(Room room, Course course) {
        var names = new LinkedHashMap<PersonId, String>();
        room.attempts().stream()
                .filter(each -> each.course().equals(course.code()))
                .forEach(each -> names.put(each.person(), each.name()));
        return names;
    }

    private static LearnerView learner(
            Room room, Course course, Map.Entry<PersonId, String> who, Text text) {
        return new LearnerView(
                who.getKey(),
                who.getValue(),
                course.code(),
                course.name().in(text),
                room.tried(course, who.getKey()).size(),
                room.certificate(course, who.getKey()),
                room.left(course, who.getKey()) == 0);
    }

    private static Set<String> possible(Room room, Caller caller) {
        if (room.partnership().ended().isPresent()) return Set.of();
        return Arrays.stream(Action.values())
                .filter(action -> room.enablement().allows(action) && action.isFor(caller))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }
}
