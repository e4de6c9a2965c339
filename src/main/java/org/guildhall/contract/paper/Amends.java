package org.guildhall.contract.paper;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// Which contract another one changes.
///
/// @param contract the one whose term runs: the first of its application, or its last renewal
/// @param lastDay its last day in force
/// @param renews whether a new term begins; otherwise both end on that day
@NamedInterface("paper")
public record Amends(UUID contract, String number, LocalDate lastDay, boolean renews) {
    /// What becomes of the term, in the contract's words.
    String term(Conditions conditions) {
        return renews
                ? "Contract %s, whose last day in force is %s, is renewed: from the effective date on it runs for another %s."
                        .formatted(number, lastDay, conditions.term())
                : "The term of contract %s does not change: its last day in force, and that of this amendment, is %s."
                        .formatted(number, lastDay);
    }
}
