/// Courses as files: lessons, quizzes with their questions, and what they are read from.
@NullMarked
package org.guildhall.training.course;

import org.jspecify.annotations.NullMarked;
