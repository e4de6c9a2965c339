/// Guildhall: the self-hosted channel partner platform.
@NullMarked
package org.guildhall;

import org.jspecify.annotations.NullMarked;
