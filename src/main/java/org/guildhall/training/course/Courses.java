package org.guildhall.training.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The courses that come along, each a folder `courses/CODE`. A mistake in one, or a programme that
/// asks for one that isn't there, stops the start.
@Component
public class Courses {
    private static final String FILES = "classpath*:courses/*/course.yml";

    private final Programmes programmes;
    private final Map<String, Course> byCode;

    Courses(Programmes programmes) {
        this.programmes = programmes;
        this.byCode = read();
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
            for (var code : programme.training().map(each -> each.courses()).orElse(List.of())) {
                if (byCode.containsKey(code)) continue;
                throw new IllegalStateException(
                        "%s.yml: training.courses: no course \"%s\"; there are %s"
                                .formatted(programme.code(), code, byCode.keySet()));
            }
        }
    }

    private static Map<String, Course> read() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(CourseFile::read)
                    .collect(Collectors.toMap(Course::code, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
