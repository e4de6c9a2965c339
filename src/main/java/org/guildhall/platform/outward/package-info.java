/// How this installation speaks to others: to which addresses it may go, and how something is
/// handed over or asked for there.
@NullMarked
package org.guildhall.platform.outward;

import org.jspecify.annotations.NullMarked;
