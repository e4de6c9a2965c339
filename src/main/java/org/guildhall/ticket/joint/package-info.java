/// Tickets that belong together: merged into one, parted, or linked.
@NullMarked
package org.guildhall.ticket.joint;

import org.jspecify.annotations.NullMarked;
