package org.guildhall.invitation.lifecycle;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/// What is kept of a talk with a prospect.
///
/// @param people who took part, in the words of whoever wrote it down
@NamedInterface("lifecycle")
public record Interview(LocalDate day, String people, String notes, Outcome outcome) {
    /// What came of it.
    public enum Outcome {
        /// The company fits: it can be invited.
        SUITABLE,
        /// To be spoken with again.
        LATER,
        UNSUITABLE;

        /// The message that names it.
        public String key() {
            return "invitation.outcome." + name();
        }
    }
}
