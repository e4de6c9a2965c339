/// How every package erases what it keeps, once the relationship it belongs to has been over for
/// long enough.
@NullMarked
package org.guildhall.platform.retention;

import org.jspecify.annotations.NullMarked;
