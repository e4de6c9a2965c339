/// Replies that the desk keeps ready.
@NullMarked
package org.guildhall.ticket.macro;

import org.jspecify.annotations.NullMarked;
