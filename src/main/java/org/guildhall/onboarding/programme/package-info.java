/// What the desk sees of a programme: its process, its versions, and how many run in each.
@NullMarked
package org.guildhall.onboarding.programme;

import org.jspecify.annotations.NullMarked;
