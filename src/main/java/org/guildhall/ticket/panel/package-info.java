/// What stands beside a ticket about its account.
@NullMarked
package org.guildhall.ticket.panel;

import org.jspecify.annotations.NullMarked;
