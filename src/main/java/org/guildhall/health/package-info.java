/// What tells an operator and a load balancer how the process is.
@NullMarked
package org.guildhall.health;

import org.jspecify.annotations.NullMarked;
