/// How tickets are found within reach, moved by the table, and written.
@NullMarked
package org.guildhall.ticket.passage;

import org.jspecify.annotations.NullMarked;
