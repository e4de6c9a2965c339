package org.guildhall.diagnosis;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.ticket.lifecycle.Ticket;

/// The ticket that a diagnosis is made for.
///
/// @param number as people quote it
/// @param account whose real state is looked at
/// @param language in which the customer is answered
record About(UUID ticket, String number, AccountId account, Locale language) {
    Consultation.Customer customer() {
        return new Consultation.Customer(account, language);
    }

    /// Nothing while nobody has said whose account it is, and when the requester doesn't speak for
    /// it: nothing of that account may be told, so nothing is worked out from it.
    static Optional<About> of(Ticket ticket) {
        return ticket.about()
                .filter(about -> about.isOwn())
                .map(
                        about ->
                                new About(
                                        ticket.id().value(),
                                        ticket.number(),
                                        about.account(),
                                        ticket.matter().language()));
    }
}
