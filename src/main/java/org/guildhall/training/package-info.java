/// What comes between access and selling: courses with their quizzes and certificates, and the
/// go-live of a partnership.
@NullMarked
package org.guildhall.training;

import org.jspecify.annotations.NullMarked;
