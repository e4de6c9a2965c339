/// A ticket and the table of everything that is done with one. All of it is pure.
@NullMarked
package org.guildhall.ticket.lifecycle;

import org.jspecify.annotations.NullMarked;
