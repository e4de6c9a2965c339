package org.guildhall.commitment.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.commitment.Period;
import org.guildhall.platform.api.ApiBody;

/// A period of a commitment as the API shows it.
///
/// @param number 1, 2, 3 … within the partnership
/// @param lastDay in the zone of the partnership's site; the period is over at `endsAt`
/// @param decisionSheet the version that its terms are from
/// @param promised the commitment
/// @param achieved what its sales come to so far
/// @param shortfall the commitment less what was achieved, and never below zero
/// @param compensationRate of the shortfall, in percent
/// @param words what was said when it was settled
record PeriodBody(
        UUID id,
        UUID partnership,
        int number,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant endsAt,
        int decisionSheet,
        Amount promised,
        Amount achieved,
        Amount shortfall,
        String compensationRate,
        Amount compensation,
        String state,
        Instant since,
        String words,
        long version)
        implements ApiBody {

    static PeriodBody of(Period period) {
        return new PeriodBody(
                period.id(),
                period.partnership(),
                period.number(),
                period.days().first(),
                period.days().last(),
                period.days().end(),
                period.sheet(),
                Amount.of(period.promised()),
                Amount.of(period.achieved()),
                Amount.of(period.shortfall()),
                period.rate().toPlainString(),
                Amount.of(period.compensation()),
                period.state().name(),
                period.standing().since(),
                period.words(),
                period.version());
    }
}
