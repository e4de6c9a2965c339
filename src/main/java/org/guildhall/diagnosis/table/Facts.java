package org.guildhall.diagnosis.table;

import java.util.Map;
import java.util.Optional;

/// What is known; what isn't here is unknown.
public record Facts(Map<FactName, FactValue> known) {
    public Facts {
        known = Map.copyOf(known);
    }

    /// What is known of that one.
    public Optional<FactValue> of(FactName name) {
        return Optional.ofNullable(known.get(name));
    }
}
