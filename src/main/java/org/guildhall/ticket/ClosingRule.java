package org.guildhall.ticket;

import java.util.Optional;
import org.guildhall.ticket.lifecycle.TicketId;

/// What may keep a ticket from being closed, and from being the desk's again by hand, such as
/// something that another team still works on. Every bean of this kind is asked, whoever closes.
public interface ClosingRule {
    /// The message that says why it can't be closed now.
    Optional<String> hindrance(TicketId ticket);
}
