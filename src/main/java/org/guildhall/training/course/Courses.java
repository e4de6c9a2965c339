package org.guildhall.training.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guildhall.platform.yaml.InvalidFile;
import org.guildhall.platform.yaml.Mistake;
import org.guildhall.programme.Programme;
import org.guildhall.programme.ProgrammeNeeds;
import org.guildhall.programme.Programmes;
import org.guildhall.programme.VersionsInUse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// The courses that come along, and those in the operator's directory of programmes, each a folder
/// `courses/CODE`; one of the same code stands for one that comes along. A mistake in one, or a
/// programme that asks for one that isn't there, stops the start; so does an older version that
/// somebody still runs on.
@Component
@NamedInterface("course")
public class Courses implements ProgrammeNeeds {
    private static final String FILES = "courses/*/course.yml";
    private static final String SHIPPED = "classpath*:" + FILES;

    private final Programmes programmes;
    private final List<VersionsInUse> used;
    private final Map<String, Course> byCode;

    Courses(
            Programmes programmes,
            List<VersionsInUse> used,
            @Value("${guildhall.programmes:}") String directory) {
        this.programmes = programmes;
        this.used = used;
        this.byCode = read(Optional.of(directory).filter(named -> !named.isEmpty()));
    }

    /// The codes of the courses that programmes of that directory may ask for.
    ///
    /// @throws InvalidFile with what is wrong in one of them
    public static Set<String> beside(Path programmes) {
        return read(Optional.of(programmes.toString())).keySet();
    }

    /// The courses that a programme asks for, in its order.
    public List<Course> of(Programme programme) {
        return programme.training().stream()
                .flatMap(training -> training.courses().stream())
                .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                .toList();
    }

    @EventListener(ContextRefreshedEvent.class)
    void check() {
        for (var programme : programmes.all()) {
            expect(programme, programme.code() + ".yml");
        }
        used.stream()
                .flatMap(each -> each.inUse().stream())
                .distinct()
                .flatMap(each -> programmes.known(each.code(), each.number()).stream())
                .forEach(each -> expect(each, each.code() + ".yml, version " + each.version()));
    }

    private void expect(Programme programme, String called) {
        var missing = missing(programme);
        if (!missing.isEmpty()) throw new InvalidFile(called, missing);
    }

    @Override
    public List<Mistake> missing(Programme programme) {
        return missing(programme, byCode.keySet());
    }

    /// The courses that a programme asks for and that aren't among those.
    public static List<Mistake> missing(Programme programme, Set<String> codes) {
        return programme.training().stream()
                .flatMap(training -> training.courses().stream())
                .filter(code -> !codes.contains(code))
                .map(code -> CourseFault.NO_COURSE.of(code, codes))
                .toList();
    }

    private static Map<String, Course> read(Optional<String> directory) {
        var courses = new TreeMap<>(byCode(SHIPPED));
        directory.ifPresent(own -> courses.putAll(byCode("file:" + own + "/" + FILES)));
        return courses;
    }

    private static Map<String, Course> byCode(String pattern) {
        try {
            var courses = new TreeMap<String, Course>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var called = called(file);
                var course = CourseFile.read(file, called);
                if (courses.put(course.code(), course) != null) {
                    var words = "another course says so already: " + course.code();
                    throw new InvalidFile(called, List.of(Mistake.saying(1, "code", words)));
                }
            }
            return courses;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Such as `courses/essentials/course.yml`.
    private static String called(Resource file) throws IOException {
        var path = file.getURL().getPath();
        return path.substring(path.lastIndexOf("courses/"));
    }
}
