package org.guildhall.training;

import java.util.List;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Text;
import org.guildhall.training.course.Course;
import org.guildhall.training.course.Lesson;
import org.guildhall.training.course.Option;
import org.guildhall.training.course.Question;

/// A course for whoever takes it, in the API: what is read, and what is asked. The right answers
/// are no part of it.
///
/// @param passMark percent of the questions that have to be answered rightly
/// @param attempt which attempt of the caller's the next one is
record LessonsBody(
        String code,
        String name,
        String summary,
        List<LessonBody> lessons,
        List<QuestionBody> questions,
        int passMark,
        int attempt)
        implements ApiBody {

    /// A page of it.
    ///
    /// @param html its text, without anything that could run
    record LessonBody(String title, String html) {
        private static LessonBody of(Lesson lesson, Text text) {
            return new LessonBody(lesson.title().in(text), lesson.html().in(text));
        }
    }

    /// A question of its quiz.
    ///
    /// @param multiple whether more than one answer may be chosen
    record QuestionBody(String code, String text, boolean multiple, List<OptionBody> options) {
        private static QuestionBody of(Question question, Text text) {
            return new QuestionBody(
                    question.code(),
                    question.text().in(text),
                    question.isMultiple(),
                    question.options().stream()
                            .map(option -> OptionBody.of(option, text))
                            .toList());
        }
    }

    /// What may be answered.
    record OptionBody(String code, String text) {
        private static OptionBody of(Option option, Text text) {
            return new OptionBody(option.code(), option.text().in(text));
        }
    }

    static LessonsBody of(Course course, int attempt, Text text) {
        return new LessonsBody(
                course.code(),
                course.name().in(text),
                course.summary().in(text),
                course.lessons().stream().map(lesson -> LessonBody.of(lesson, text)).toList(),
                course.quiz().questions().stream()
                        .map(question -> QuestionBody.of(question, text))
                        .toList(),
                course.quiz().passMark(),
                attempt);
    }
}
