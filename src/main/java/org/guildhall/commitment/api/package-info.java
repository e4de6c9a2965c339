/// Commitments in the JSON API: the vendor's billing enters sales, both sides read the periods.
@NullMarked
package org.guildhall.commitment.api;

import org.jspecify.annotations.NullMarked;
