package org.guildhall.inbound;

import java.util.UUID;
import org.guildhall.ticket.lifecycle.TicketId;

/// What is to become of a mail.
sealed interface Verdict {
    /// A ticket of its own.
    ///
    /// @param strange whether it named another ticket, to which its sender doesn't belong; for the
    ///   desk's eyes only
    record Opens(boolean strange) implements Verdict {}

    /// A word on a ticket that its sender takes part in.
    record Joins(TicketId ticket) implements Verdict {}

    /// What came of an escalation.
    record Hears(UUID escalation) implements Verdict {}

    /// Nothing.
    record Refuses(Reason reason) implements Verdict {}
}
