/// Small values that every part needs: ids, numbers people quote, money.
@NullMarked
package org.guildhall.platform.value;

import org.jspecify.annotations.NullMarked;
