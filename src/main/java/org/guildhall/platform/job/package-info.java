/// Work that is done later: timers, and pumps that empty a queue.
@NullMarked
package org.guildhall.platform.job;

import org.jspecify.annotations.NullMarked;
