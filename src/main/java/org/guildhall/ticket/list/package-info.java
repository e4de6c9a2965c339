/// The desk's list of tickets: what it is asked for, how it is read, found by words, taken away as
/// a file, given to others at once.
@NullMarked
package org.guildhall.ticket.list;

import org.jspecify.annotations.NullMarked;
