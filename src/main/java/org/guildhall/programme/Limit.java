package org.guildhall.programme;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.access.Role;
import org.guildhall.programme.form.Answers;

/// How far a BD may go alone with one field of the sheet.
///
/// @param key what the value is kept under, such as `productDiscounts.discount`
/// @param unit that its bounds are read with, such as `" %"`; empty for a number alone
/// @param approver whose word is needed beyond it
public record Limit(
        String key,
        String unit,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        Role approver) {
    /// What may be agreed without anybody's word, such as `≥ 5.00 %, ≤ 30.00 %`.
    public String bounds() {
        return Stream.of(
                        least.map(bound -> "≥ " + bound.toPlainString() + unit),
                        most.map(bound -> "≤ " + bound.toPlainString() + unit))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

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
