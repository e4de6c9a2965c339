package org.guildhall.ticket.lifecycle;

import org.springframework.modulith.NamedInterface;

/// What was said in a ticket goes on in another one: all of it where they were merged, some of it
/// where they were parted. Whoever has something for the ticket has it for the other when told, in
/// the transaction that moves it.
///
/// @param number of the ticket in which it goes on
/// @param whole whether the first is over
@NamedInterface("lifecycle")
public record GoesOn(TicketId from, TicketId in, String number, boolean whole) {}
