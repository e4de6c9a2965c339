package org.guildhall.contract.seal;

import java.time.Instant;
import java.util.Optional;

/// What a look at one signature of a PDF found.
///
/// @param name the signer's name and
/// @param reason the reason, both as the signature states them
/// @param at the time as the signature states it
/// @param certificate the signing certificate's name
/// @param intact whether nothing that it covers was changed, and the signature is mathematically
///   right
/// @param ours whether the certificate is one that this installation signs with
/// @param endsFile whether it covers the file to its very end
/// @param stamped the time that a time-stamp service confirms, where there is one
public record SignatureFinding(
        String name,
        String reason,
        Optional<Instant> at,
        String certificate,
        boolean intact,
        boolean ours,
        boolean endsFile,
        Optional<Instant> stamped) {
    /// Whether the signature can be relied upon, for what it covers.
    public boolean good() {
        return intact && ours;
    }
}
