package org.guildhall.ticket;

import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.thread.Inside;
import org.guildhall.ticket.thread.Talk;

/// A ticket with all that the desk has of it.
///
/// @param talk what the customer reads too
/// @param inside what only the desk reads
public record Case(Ticket ticket, Talk talk, Inside inside) {}
