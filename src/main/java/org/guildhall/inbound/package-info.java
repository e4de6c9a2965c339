/// Mail that comes in for the support desk (support.md section 1): taken in once and for good,
/// read, and sorted. Each mail opens a ticket, joins one, or is refused with a reason.
@NullMarked
package org.guildhall.inbound;

import org.jspecify.annotations.NullMarked;
