/// The vendor's own table of number patterns, for countries whose rules Guildhall doesn't know.
@NullMarked
package org.guildhall.verification.table;

import org.jspecify.annotations.NullMarked;
