/// What happened to each application, told from history: when it came to which step, and who was
/// waited for. Figures count what is written here.
@NullMarked
package org.guildhall.insight.story;

import org.jspecify.annotations.NullMarked;
