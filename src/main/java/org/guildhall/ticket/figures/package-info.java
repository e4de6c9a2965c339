/// How the support desk does: counted from tickets, promises and ratings.
@NullMarked
package org.guildhall.ticket.figures;

import org.jspecify.annotations.NullMarked;
