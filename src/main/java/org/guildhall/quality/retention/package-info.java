/// What of reviews and drafts is erased with their tickets.
@NullMarked
package org.guildhall.quality.retention;

import org.jspecify.annotations.NullMarked;
