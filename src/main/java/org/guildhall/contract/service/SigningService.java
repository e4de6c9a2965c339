package org.guildhall.contract.service;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A signing service outside this installation. Whatever it is asked may be asked again: a failed
/// call is repeated until it succeeds, so the same handover makes one envelope. What every
/// implementation must hold is written down in a test (`SigningServiceContract`).
interface SigningService {
    /// A contract on its way to the service.
    ///
    /// @param key the same for every try
    record Handover(
            String key,
            String number,
            byte[] paper,
            Signer partner,
            Signer vendor,
            Instant deadline) {}

    /// Who is asked to sign.
    record Signer(String name, String email, Locale language) {}

    /// A contract as the service keeps it.
    ///
    /// @param name the service's own name for it
    /// @param page where the partner signs, when the service says so
    record Envelope(String name, Optional<URI> page) {}

    /// What the service reports, in the order in which it goes.
    enum Step {
        DRAFTED,
        SENT,
        VIEWED,
        SIGNED_BY_PARTNER,
        COUNTERSIGNED,
        DECLINED,
        VOIDED,
        EXPIRED
    }

    /// One step that an envelope has taken, as the service saw it.
    record Report(Step step, Instant at, String who, String address, String reason) {}

    /// Hands a contract over; handed over before, it answers the envelope of that time.
    Envelope hand(Handover contract) throws IOException;

    /// All steps of an envelope, oldest first.
    List<Report> reports(String envelope) throws IOException;

    /// The finished file of an envelope that both have signed.
    byte[] finished(String envelope) throws IOException;

    /// Nobody is to sign any more; said twice it is said once.
    void withdraw(String envelope, String reason) throws IOException;
}
