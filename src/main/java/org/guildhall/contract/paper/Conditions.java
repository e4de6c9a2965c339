package org.guildhall.contract.paper;

import java.util.List;
import org.guildhall.programme.ContractTerms.Route;
import org.springframework.modulith.NamedInterface;

/// How a contract is signed and how long it runs, as its programme says and its sender chose.
///
/// @param daysToSign until its signing deadline, from the sending on
/// @param reminderDays days after sending on which whoever must sign is reminded
/// @param months how long it is in force
@NamedInterface("paper")
public record Conditions(Route route, int daysToSign, List<Integer> reminderDays, int months) {
    private static final int A_YEAR = 12;

    public Conditions {
        reminderDays = List.copyOf(reminderDays);
    }

    /// How long it is in force, in the contract's words.
    String term() {
        if (months == A_YEAR) return "one year";
        return months % A_YEAR == 0 ? months / A_YEAR + " years" : months + " months";
    }
}
