/// What of training is erased after its time.
@NullMarked
package org.guildhall.training.retention;

import org.jspecify.annotations.NullMarked;
