/// Verifications for programs.
@NullMarked
package org.guildhall.verification.api;

import org.jspecify.annotations.NullMarked;
