/// What every line of the log has in common.
@NullMarked
package org.guildhall.platform.log;

import org.jspecify.annotations.NullMarked;
