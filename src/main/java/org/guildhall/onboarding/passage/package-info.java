/// The one way by which an application goes from stage to stage: found within reach, moved,
/// written, told to history, with the timers and the UIDs that hang on its stage.
@NullMarked
package org.guildhall.onboarding.passage;

import org.jspecify.annotations.NullMarked;
