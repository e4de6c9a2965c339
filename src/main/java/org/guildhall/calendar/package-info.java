/// Working days per site, and the clocks that run, stand still and fall due on them.
@NullMarked
package org.guildhall.calendar;

import org.jspecify.annotations.NullMarked;
