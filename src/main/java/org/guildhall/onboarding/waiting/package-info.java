/// What waits for a partner in packages below onboarding, on the partner's home.
@NullMarked
package org.guildhall.onboarding.waiting;

import org.jspecify.annotations.NullMarked;
