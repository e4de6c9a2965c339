/// The help centre: articles in editions and languages, found by their words, suggested while a
/// request is typed, and cited by answers with the edition that was meant.
@NullMarked
package org.guildhall.knowledge;

import org.jspecify.annotations.NullMarked;
