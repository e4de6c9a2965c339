/// The business developer's work on an application that was handed in: who gets it, questions,
/// approval, rejection, and holds.
@NullMarked
package org.guildhall.onboarding.review;

import org.jspecify.annotations.NullMarked;
