/// A ticket on the desk: its page with thread and account, replies and notes.
@NullMarked
package org.guildhall.ticket.desk;

import org.jspecify.annotations.NullMarked;
