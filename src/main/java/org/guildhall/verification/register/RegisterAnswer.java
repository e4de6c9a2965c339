package org.guildhall.verification.register;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.verification.lifecycle.CaseId;

/// One asking of one register about a case.
///
/// @param register its code
/// @param asked since when it is to be asked
/// @param told empty while it wasn't yet
public record RegisterAnswer(
        UUID id,
        CaseId verification,
        String register,
        Question question,
        Instant asked,
        Optional<Told> told) {

    /// What came of it.
    ///
    /// @param name what the register calls the enterprise, or empty
    /// @param why what kept it from being asked, or empty
    /// @param source the address that it was asked at
    /// @param at the moment of the answer
    public record Told(Reading reading, String name, String why, String source, Instant at) {}
}
