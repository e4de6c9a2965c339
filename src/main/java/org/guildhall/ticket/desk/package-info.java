/// Tickets on the desk: the list, the page with thread and account, replies and notes.
@NullMarked
package org.guildhall.ticket.desk;

import org.jspecify.annotations.NullMarked;
