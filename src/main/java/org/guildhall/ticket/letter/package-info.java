/// The letters about tickets, made from what happened.
@NullMarked
package org.guildhall.ticket.letter;

import org.jspecify.annotations.NullMarked;
