package org.guildhall.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.platform.value.Money;
import org.guildhall.programme.form.Answers;
import org.junit.jupiter.api.Test;

/// What a commitment comes to (onboarding.md section 6).
class CommitmentTest {
    @Test
    void what_is_missing_is_compensated_at_the_rate_of_the_sheet() {
        var missing = Commitment.shortfall(usd("300000.00"), usd("240000.00"));

        assertThat(missing).isEqualTo(usd("60000.00"));
        assertThat(Commitment.compensation(missing, new BigDecimal("5.00")))
                .isEqualTo(usd("3000.00"));
    }

    @Test
    void more_than_was_promised_costs_nothing_and_isn_t_below_zero() {
        var missing = Commitment.shortfall(usd("300000"), usd("300000.01"));

        assertThat(missing).isEqualTo(usd("0.00"));
        assertThat(Commitment.compensation(missing, new BigDecimal("5.00"))).isEqualTo(usd("0"));
    }

    @Test
    void a_compensation_is_rounded_to_the_smallest_unit_of_its_currency() {
        assertThat(Commitment.compensation(usd("0.10"), new BigDecimal("5.00")))
                .isEqualTo(usd("0.01"));
        assertThat(Commitment.compensation(usd("0.09"), new BigDecimal("5.00")))
                .isEqualTo(usd("0.00"));
        assertThat(Commitment.compensation(Money.of("1010", "JPY"), new BigDecimal("0.15")))
                .isEqualTo(Money.of("2", "JPY"));
    }

    @Test
    void periods_begin_on_the_same_day_of_the_month_also_after_a_short_one() {
        assertThat(firstDays("2026-01-31", Length.MONTH, 4))
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
        assertThat(firstDays("2027-11-30", Length.QUARTER, 3))
                .containsExactly("2027-11-30", "2028-02-29", "2028-05-30");
        assertThat(firstDays("2026-09-01", Length.YEAR, 2))
                .containsExactly("2026-09-01", "2027-09-01");
    }

    @Test
    void a_sheet_without_an_amount_promises_nothing() {
        assertThat(Commitment.of(sheet("0", "year"))).isEmpty();
        assertThat(Commitment.of(Answers.none())).isEmpty();
        assertThat(Commitment.of(sheet("50000", "half-year")))
                .hasValueSatisfying(
                        commitment -> {
                            assertThat(commitment.length()).isEqualTo(Length.HALF_YEAR);
                            assertThat(commitment.rate()).isEqualTo(new BigDecimal("0.00"));
                        });
    }

    private static List<String> firstDays(String first, Length length, int many) {
        var days = new ArrayList<String>();
        var anchor = LocalDate.parse(first).getDayOfMonth();
        for (var day = LocalDate.parse(first); days.size() < many; ) {
            days.add(day.toString());
            day = length.after(day, anchor);
        }
        return days;
    }

    private static Answers sheet(String amount, String period) {
        return new Answers(
                Map.of(
                        "commitment", List.of(amount),
                        "commitmentCurrency", List.of("USD"),
                        "commitmentPeriod", List.of(period)));
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
