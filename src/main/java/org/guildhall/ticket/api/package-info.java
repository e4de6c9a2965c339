/// Tickets for programs.
@NullMarked
package org.guildhall.ticket.api;

import org.jspecify.annotations.NullMarked;
