/// Retention: what is erased when, what must be kept meanwhile, and who asked to be forgotten. It
/// knows when a relationship ended; each package erases its own.
@NullMarked
package org.guildhall.retention;

import org.jspecify.annotations.NullMarked;
