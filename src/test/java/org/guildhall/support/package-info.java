/// What tests of every package stand on.
@NullMarked
package org.guildhall.support;

import org.jspecify.annotations.NullMarked;
