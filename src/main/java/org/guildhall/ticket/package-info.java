/// Requests for support: opened in the portal, by mail, by a program or by hand, answered on the
/// desk. [Tickets] is the customer's side, [TicketDesk] the agents', [Intake] takes what comes in
/// from outside the pages.
@NullMarked
package org.guildhall.ticket;

import org.jspecify.annotations.NullMarked;
