/// An application and the table of everything that is done with one: stages, moves, actions, and
/// the application after a move. All of it is pure: no store, no clock of its own.
@NullMarked
package org.guildhall.onboarding.lifecycle;

import org.jspecify.annotations.NullMarked;
