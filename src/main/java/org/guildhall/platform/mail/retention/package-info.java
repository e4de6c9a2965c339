/// What of letters is erased after its time.
@NullMarked
package org.guildhall.platform.mail.retention;

import org.jspecify.annotations.NullMarked;
