/// What is erased of commitments when the history of a partnership loses its names.
@NullMarked
package org.guildhall.commitment.retention;

import org.jspecify.annotations.NullMarked;
