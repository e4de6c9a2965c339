package org.guildhall.network;

import java.util.Optional;
import java.util.UUID;

/// What the rules need to know about one UID.
///
/// @param enterprise the enterprise that the account is verified for now
/// @param enterpriseName how that is shown, empty when it isn't verified
/// @param site the market that the account belongs to
/// @param claim the application or partnership that holds the UID already
record UidFacts(
        Optional<UUID> enterprise, String enterpriseName, String site, Optional<Claim> claim) {
    /// Who holds a UID.
    ///
    /// @param level empty before the decision sheet says it
    record Claim(
            UUID application, String programme, String businessType, String level, boolean main) {}
}
