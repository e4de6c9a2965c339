/// What of tickets is erased after its time.
@NullMarked
package org.guildhall.ticket.retention;

import org.jspecify.annotations.NullMarked;
