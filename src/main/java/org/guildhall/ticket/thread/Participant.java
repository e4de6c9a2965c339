package org.guildhall.ticket.thread;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.account.EmailAddress;
import org.guildhall.ticket.lifecycle.Requester;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.modulith.NamedInterface;

/// Somebody who takes part in a ticket by mail.
///
/// @param token what the address has in it that their replies go to; nobody guesses it
@NamedInterface("thread")
public record Participant(
        UUID id,
        TicketId ticket,
        EmailAddress email,
        String name,
        Optional<PersonId> person,
        Locale language,
        String token) {
    /// The same as somebody who asks.
    public Requester requester() {
        return new Requester(name, email, person);
    }
}
