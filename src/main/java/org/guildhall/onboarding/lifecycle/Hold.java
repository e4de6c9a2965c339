package org.guildhall.onboarding.lifecycle;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/// Why nothing of an application moves forward for the time being: its data stays, and it goes on
/// where it stood (onboarding.md section 5, *put on hold*).
///
/// @param by who put it on hold, as history names them
/// @param why in words, where somebody did
@NamedInterface("lifecycle")
public record Hold(Instant since, String by, Cause cause, String why) {
    /// What puts an application on hold. All but a person's word end by themselves.
    public enum Cause {
        /// A BD lead says so.
        LEAD,
        /// The enterprise verification isn't valid.
        VERIFICATION,
        /// Risk control has asked the account for papers and hasn't accepted them.
        RISK
    }

    /// Whether somebody has to resume it.
    public boolean isByPerson() {
        return cause == Cause.LEAD;
    }
}
