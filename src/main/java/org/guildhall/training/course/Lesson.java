package org.guildhall.training.course;

import org.guildhall.programme.form.Words;

/// A page of a course.
///
/// @param html the text as HTML without anything that could run
public record Lesson(Words title, Words html) {}
