/// Facts: who can tell which, and what was found.
@NullMarked
package org.guildhall.diagnosis.fact;

import org.jspecify.annotations.NullMarked;
