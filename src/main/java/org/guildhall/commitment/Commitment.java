package org.guildhall.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.guildhall.platform.value.Money;
import org.guildhall.programme.form.Answers;

/// What a decision sheet says about the commitment (onboarding.md section 6).
///
/// @param amount what is promised for each period
/// @param rate of what is missing, in percent with two places
record Commitment(Money amount, Length length, BigDecimal rate) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /// From a sheet; nothing when the partner promises nothing. One without a rate compensates
    /// nothing.
    static Optional<Commitment> of(Answers sheet) {
        return sheet.money("commitment")
                .filter(money -> money.amount().signum() > 0)
                .flatMap(
                        money ->
                                Length.of(sheet.text("commitmentPeriod"))
                                        .map(length -> new Commitment(money, length, rate(sheet))));
    }

    private static BigDecimal rate(Answers sheet) {
        var rate = sheet.text("compensationRate");
        return (rate.isEmpty() ? BigDecimal.ZERO : new BigDecimal(rate)).setScale(2);
    }

    /// What is missing: the commitment less what was achieved, and never below zero.
    static Money shortfall(Money promised, Money achieved) {
        var missing = promised.amount().subtract(achieved.amount()).max(BigDecimal.ZERO);
        return new Money(missing, promised.currency());
    }

    /// That rate of what is missing, to the smallest unit of the currency, halves upwards.
    static Money compensation(Money shortfall, BigDecimal rate) {
        var decimals = shortfall.amount().scale();
        var amount =
                shortfall.amount().multiply(rate).divide(HUNDRED, decimals, RoundingMode.HALF_UP);
        return new Money(amount, shortfall.currency());
    }
}
