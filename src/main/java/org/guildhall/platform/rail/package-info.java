/// The rail of the desk: its parts, who sees which, and whose work lies where.
@NullMarked
package org.guildhall.platform.rail;

import org.jspecify.annotations.NullMarked;
