/// What of amendments is erased after its time.
@NullMarked
package org.guildhall.amendment.retention;

import org.jspecify.annotations.NullMarked;
