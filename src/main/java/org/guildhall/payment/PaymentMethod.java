package org.guildhall.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;

/// A payment method that is bound to an account, or was.
///
/// @param label who issued it
/// @param tail the last four digits, all that is known of the number
/// @param unbound when it was taken off, and by whom
public record PaymentMethod(
        UUID id,
        AccountId account,
        PaymentKind kind,
        String label,
        String tail,
        Instant boundAt,
        String boundBy,
        Optional<Unbound> unbound) {

    /// The end of the binding.
    public record Unbound(Instant at, String by) {}

    /// The number as people see it.
    public String masked() {
        return "•••• " + tail;
    }

    /// Whether it can be paid with now.
    public boolean isBound() {
        return unbound.isEmpty();
    }
}
