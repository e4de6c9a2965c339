/// The check that an account speaks for its enterprise: registration, evidence, the verifier's
/// desk.
@NullMarked
package org.guildhall.verification;

import org.jspecify.annotations.NullMarked;
