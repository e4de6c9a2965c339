package org.guildhall.training.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.guildhall.platform.yaml.InvalidFile;
import org.guildhall.programme.form.Words;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a course out of its folder, strictly: `course.yml` with its lessons' names and its quiz,
/// and each lesson in three languages, `NAME.en.md`, `NAME.zh.md`, `NAME.es.md`.
final class CourseFile {
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private CourseFile() {}

    private record Written(
            String code, Words name, Words summary, List<String> lessons, Quiz quiz) {}

    /// @param called how mistakes name the file
    static Course read(Resource file, String called) {
        try {
            var written =
                    YAML.readValue(file.getContentAsString(StandardCharsets.UTF_8), Written.class);
            var lessons = written.lessons().stream().map(name -> lesson(file, name)).toList();
            return new Course(
                    written.code(), written.name(), written.summary(), lessons, written.quiz());
        } catch (IOException | RuntimeException broken) {
            throw InvalidFile.at(called, broken);
        }
    }

    private static Lesson lesson(Resource course, String name) {
        var en = Markdown.read(text(course, name, Locale.ENGLISH));
        var zh = Markdown.read(text(course, name, Locale.CHINESE));
        var es = Markdown.read(text(course, name, Locale.of("es")));
        return new Lesson(words(en, zh, es, Markdown::title), words(en, zh, es, Markdown::html));
    }

    private static Words words(
            Markdown en, Markdown zh, Markdown es, Function<Markdown, String> part) {
        return new Words(part.apply(en), part.apply(zh), part.apply(es));
    }

    private static String text(Resource course, String name, Locale language) {
        try {
            return course.createRelative(name + "." + language.getLanguage() + ".md")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalArgumentException(
                    "lessons: there is no %s.%s.md to read".formatted(name, language), missing);
        }
    }
}
