package org.guildhall.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.api.ApiBody;

/// A payment method as the API shows it.
///
/// @param tail the last four digits, all that is known of the number
record PaymentBody(
        UUID id,
        String kind,
        String label,
        String tail,
        Instant boundAt,
        String boundBy,
        Optional<Instant> unboundAt,
        Optional<String> unboundBy)
        implements ApiBody {
    static PaymentBody of(PaymentMethod method) {
        return new PaymentBody(
                method.id(),
                method.kind().name(),
                method.label(),
                method.tail(),
                method.boundAt(),
                method.boundBy(),
                method.unbound().map(PaymentMethod.Unbound::at),
                method.unbound().map(PaymentMethod.Unbound::by));
    }
}
