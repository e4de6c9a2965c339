package org.guildhall.training.course;

import java.util.List;
import org.guildhall.programme.form.Words;

/// What somebody learns before selling: lessons to read, and a quiz.
public record Course(String code, Words name, Words summary, List<Lesson> lessons, Quiz quiz) {
    public Course {
        lessons = List.copyOf(lessons);
        if (lessons.isEmpty()) throw new IllegalArgumentException("a course needs lessons");
    }

    /// Its address in the console.
    public String path() {
        return "/console/training/" + code;
    }
}
