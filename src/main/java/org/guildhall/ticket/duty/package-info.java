/// Who gets a new ticket: topics that people look after, turn by turn.
@NullMarked
package org.guildhall.ticket.duty;

import org.jspecify.annotations.NullMarked;
