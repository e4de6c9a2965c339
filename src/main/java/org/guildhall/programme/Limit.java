package org.guildhall.programme;

import java.math.BigDecimal;
import java.util.Optional;

/// How far a BD may go alone with one field of the sheet; beyond it a BD lead approves.
///
/// @param key what the value is kept under, such as `productDiscounts.discount`
public record Limit(String key, Optional<BigDecimal> least, Optional<BigDecimal> most) {
    /// Whether any value kept there lies beyond the limit.
    public boolean isExceededBy(Answers answers) {
        return answers.list(key).stream()
                .map(BigDecimal::new)
                .anyMatch(
                        value ->
                                least.filter(bound -> value.compareTo(bound) < 0).isPresent()
                                        || most.filter(bound -> value.compareTo(bound) > 0)
                                                .isPresent());
    }
}
