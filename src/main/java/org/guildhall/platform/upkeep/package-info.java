/// What operators do from time to time, and when it was last done.
@NullMarked
package org.guildhall.platform.upkeep;

import org.jspecify.annotations.NullMarked;
