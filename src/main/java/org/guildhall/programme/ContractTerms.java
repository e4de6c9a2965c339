package org.guildhall.programme;

import java.util.List;

/// How a programme's contract is made and signed (onboarding.md section 7).
///
/// @param template name of the contract template
/// @param routes ways to sign it, the usual one first
/// @param deadlineDays days within which it is to be signed by both
/// @param reminderDays days after sending on which whoever must sign is reminded
/// @param termMonths how long it is in force
public record ContractTerms(
        String template,
        List<Route> routes,
        int deadlineDays,
        List<Integer> reminderDays,
        int termMonths) {
    /// A way to sign a contract.
    public enum Route {
        ELECTRONIC,
        PAPER,
        OUTSIDE
    }
}
