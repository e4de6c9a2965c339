/// What verifications say about accounts before anything of those is erased.
@NullMarked
package org.guildhall.verification.retention;

import org.jspecify.annotations.NullMarked;
