/// The last steps before access, the activation itself, and what others may do with applications
/// that are active.
@NullMarked
package org.guildhall.onboarding.activation;

import org.jspecify.annotations.NullMarked;
