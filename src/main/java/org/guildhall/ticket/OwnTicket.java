package org.guildhall.ticket;

import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.thread.Talk;

/// A ticket as the customer has it: without notes.
///
/// @param hears whether a reply still belongs to it
public record OwnTicket(Ticket ticket, Talk talk, boolean hears) {}
