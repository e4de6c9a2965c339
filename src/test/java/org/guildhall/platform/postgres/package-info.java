/// Crash tests of the embedded database.
@NullMarked
package org.guildhall.platform.postgres;

import org.jspecify.annotations.NullMarked;
