/// What partnerships say about accounts before anything of those is erased.
@NullMarked
package org.guildhall.network.retention;

import org.jspecify.annotations.NullMarked;
