/// What registers outside say about an enterprise: asked in the background, kept with the case,
/// shown to the verifier. It never decides.
@NullMarked
package org.guildhall.verification.register;

import org.jspecify.annotations.NullMarked;
