/// Decision sheets: the commercial terms of one application, version by version (onboarding.md
/// section 6).
@NullMarked
package org.guildhall.terms;

import org.jspecify.annotations.NullMarked;
