/// What changes after activation: other terms for a partnership, and the renewal of its contract
/// (onboarding.md sections 6 and 7).
@NullMarked
package org.guildhall.amendment;

import org.jspecify.annotations.NullMarked;
