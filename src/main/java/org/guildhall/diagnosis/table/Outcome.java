package org.guildhall.diagnosis.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.programme.form.Words;

/// What follows when a rule holds.
///
/// @param cause in the customer's words
/// @param evidence the facts that prove it
/// @param template the reply that says so
/// @param article what the customer can read about it
/// @param open the page that leads straight to the remedy
/// @param escalate the team that it goes to, where the desk can't help
/// @param slots which fact fills which place of the template
public record Outcome(
        Words cause,
        List<FactName> evidence,
        String template,
        Optional<String> article,
        Optional<String> open,
        Optional<String> escalate,
        Map<String, FactName> slots) {
    public Outcome {
        evidence = List.copyOf(evidence);
        slots = Map.copyOf(slots);
    }
}
