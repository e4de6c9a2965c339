/// Letters about applications: what is sent to whom, the second contact, the contact's code, and
/// what could not be delivered.
@NullMarked
package org.guildhall.onboarding.letter;

import org.jspecify.annotations.NullMarked;
