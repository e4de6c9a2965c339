/// Answers looked at before they leave: on watched tickets only what a supervisor approved goes
/// out, words and files.
@NullMarked
package org.guildhall.quality.before;

import org.jspecify.annotations.NullMarked;
