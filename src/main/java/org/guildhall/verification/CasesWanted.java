package org.guildhall.verification;

import java.util.Optional;
import org.guildhall.verification.lifecycle.VerificationState;

/// Which verifications a program asks for; nothing that is empty.
///
/// @param words to be found in names, UIDs and registration numbers, as in the queue
public record CasesWanted(
        Optional<VerificationState> state, String country, String site, String uid, String words) {}
