/// Requests handed to a team or to a desk outside, with all that is known of them, and what comes
/// back.
@NullMarked
package org.guildhall.escalation;

import org.jspecify.annotations.NullMarked;
