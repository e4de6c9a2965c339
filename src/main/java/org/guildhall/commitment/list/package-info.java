/// The desk's list of the commitment periods of all partners.
@NullMarked
package org.guildhall.commitment.list;

import org.jspecify.annotations.NullMarked;
