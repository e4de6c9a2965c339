package org.guildhall.ticket;

import org.guildhall.ticket.lifecycle.TicketId;

/// A text was taken out of a conversation for good. Whoever has the same words elsewhere lets them
/// go when told, in the transaction that removes them.
///
/// @param text what it was; not to be kept
public record TextRemoved(TicketId ticket, String text) {}
