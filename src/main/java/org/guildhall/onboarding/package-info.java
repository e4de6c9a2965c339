/// The heart: one enterprise's passage through one programme, from draft to active (onboarding.md).
@NullMarked
package org.guildhall.onboarding;

import org.jspecify.annotations.NullMarked;
