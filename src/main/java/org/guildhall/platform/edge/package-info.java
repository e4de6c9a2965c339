/// What stands around all handlers.
@NullMarked
package org.guildhall.platform.edge;

import org.jspecify.annotations.NullMarked;
