/// Applications for programs.
@NullMarked
package org.guildhall.onboarding.api;

import org.jspecify.annotations.NullMarked;
