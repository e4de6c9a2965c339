package org.guildhall.audit;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.platform.event.Subject;
import org.jspecify.annotations.Nullable;

/// What was done, by whom, to what: the part of an entry that stays for ever and names nobody.
///
/// @param act in one word, such as `application.submitted` or `verification.looked`
/// @param event the row of history it stands for, when it was a change
/// @param note what else is to be known for ever: from which state to which, which document
public record Deed(
        Instant at,
        String act,
        Subject subject,
        @Nullable UUID actor,
        String role,
        @Nullable Long event,
        String note) {

    /// The hash of the entry that this deed makes after that one.
    ///
    /// @param details the digest of what may be erased one day
    String hash(String previous, String details) {
        return Canon.sha256(
                previous, at, act, subject.kind(), subject.id(), actor, role, event, note, details);
    }
}
