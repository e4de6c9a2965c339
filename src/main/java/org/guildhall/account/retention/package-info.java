/// What of accounts is erased after its time.
@NullMarked
package org.guildhall.account.retention;

import org.jspecify.annotations.NullMarked;
