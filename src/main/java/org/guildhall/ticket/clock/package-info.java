/// The promises of a ticket: a first response and a resolution, in business hours of its site.
@NullMarked
package org.guildhall.ticket.clock;

import org.jspecify.annotations.NullMarked;
