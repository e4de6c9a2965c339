/// The desk's work list of applications, its board and its file, and what is done with several at
/// once.
@NullMarked
package org.guildhall.onboarding.desk;

import org.jspecify.annotations.NullMarked;
