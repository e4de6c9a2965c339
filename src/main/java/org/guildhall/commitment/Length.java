package org.guildhall.commitment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How long a period of a commitment is.
enum Length {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Length(int months) {
        this.months = months;
    }

    /// As decision sheets have it, such as `half-year`.
    static Optional<Length> of(String code) {
        return Arrays.stream(values()).filter(length -> length.code().equals(code)).findFirst();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The first day that isn't in a period any more which begins there.
    ///
    /// @param anchor the day of the month on which periods begin; months that are too short for it
    ///   have their last day instead, and the next long one has it again
    LocalDate after(LocalDate first, int anchor) {
        var month = YearMonth.from(first).plusMonths(months);
        return month.atDay(Math.min(anchor, month.lengthOfMonth()));
    }
}
