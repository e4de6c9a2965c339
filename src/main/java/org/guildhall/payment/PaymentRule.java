package org.guildhall.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What a country asks for: accounts of it must have a payment method of that kind bound. A row
/// that is edited.
///
/// @param country ISO 3166 alpha-2 code
/// @param registeredAfter only accounts registered after that day, in the zone of their site; none
///   named means all
/// @param from the first day on which the rule holds
/// @param until the last day, when it has one
/// @param note why, for staff
/// @param since when it was written last, and by whom
public record PaymentRule(
        UUID id,
        String country,
        PaymentKind kind,
        Optional<LocalDate> registeredAfter,
        LocalDate from,
        Optional<LocalDate> until,
        String note,
        long version,
        Instant since,
        String by) {

    /// Whether it asks an account that was registered on that day, today.
    boolean asks(LocalDate registered, LocalDate today) {
        return !today.isBefore(from)
                && until.filter(today::isAfter).isEmpty()
                && registeredAfter.filter(day -> !registered.isAfter(day)).isEmpty();
    }

    /// Where it is changed.
    public String path() {
        return RulePages.HERE + "/" + id;
    }
}
