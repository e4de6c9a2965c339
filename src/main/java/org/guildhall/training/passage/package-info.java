/// The one way by which enablement goes on: its table of actions, deeds and waivers, attempts at
/// quizzes and certificates, each written with what happened.
@NullMarked
package org.guildhall.training.passage;

import org.jspecify.annotations.NullMarked;
