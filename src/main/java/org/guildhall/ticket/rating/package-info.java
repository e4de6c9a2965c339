/// Whether answers help, said by one click from the mail.
@NullMarked
package org.guildhall.ticket.rating;

import org.jspecify.annotations.NullMarked;
