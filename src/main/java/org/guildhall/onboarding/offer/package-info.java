/// From the decision sheet to the contract: offered, approved where it is beyond limits, confirmed
/// or corrected, and sent for signing.
@NullMarked
package org.guildhall.onboarding.offer;

import org.jspecify.annotations.NullMarked;
