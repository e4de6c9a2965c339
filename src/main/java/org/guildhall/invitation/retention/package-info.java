/// What of prospects is erased after its time.
@NullMarked
package org.guildhall.invitation.retention;

import org.jspecify.annotations.NullMarked;
