/// Risk cases: papers that risk control asks an account for (know your customer), the vault they
/// lie in, and the verifier's decision.
@NullMarked
package org.guildhall.verification.risk;

import org.jspecify.annotations.NullMarked;
