/// Diagnoses in words: what their files say in short names, as those read it who answer requests.
@NullMarked
package org.guildhall.diagnosis.wording;

import org.jspecify.annotations.NullMarked;
