package org.guildhall.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.platform.value.Money;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Tone;

/// One period of a partner's commitment, with the terms that were in force when it began.
///
/// @param number 1, 2, 3 … within the partnership
/// @param days from the first to the last, in the zone of the partnership's site
/// @param sheet the version of the decision sheet that its terms are from
/// @param rate of what is missing, in percent with two places
/// @param achieved what its sales come to so far
/// @param standing where it stands, since when, by whom
/// @param words what was said when it was settled; may be empty
public record Period(
        UUID id,
        UUID partnership,
        int number,
        Days days,
        int sheet,
        Money promised,
        BigDecimal rate,
        Money achieved,
        long version,
        Standing standing,
        String words) {
    private static final BigDecimal MOST_PERCENT = new BigDecimal("1000000");

    /// Its days, and when the last of them is over.
    ///
    /// @param anchor the day of the month on which periods of this partnership begin
    public record Days(LocalDate first, LocalDate last, int anchor, Instant end) {}

    /// Where a period stands.
    public record Standing(State state, Instant since, String by) {}

    /// What becomes of a period.
    public enum State {
        /// Its last day isn't over.
        RUNNING,
        /// Its last day is over; sales may still be entered until somebody settles it.
        OVER,
        /// What was achieved is final, and what has to be compensated.
        SETTLED,
        /// The partnership ended before it did: nothing is owed, for a whole period was promised.
        CUT_SHORT;

        /// The message that names it.
        public String key() {
            return "commitment.state." + name();
        }
    }

    /// What is missing of what was promised.
    public Money shortfall() {
        return Commitment.shortfall(promised, achieved);
    }

    /// What has to be compensated as it stands now.
    public Money compensation() {
        return Commitment.compensation(shortfall(), rate);
    }

    /// How much of it is achieved, in whole percent rounded down: 100 only when all is.
    public int percent() {
        return achieved.amount()
                .max(BigDecimal.ZERO)
                .movePointRight(2)
                .divideToIntegralValue(promised.amount())
                .min(MOST_PERCENT)
                .intValue();
    }

    /// From when to when it lasts.
    public String days(Text text) {
        return text.of("commitment.days", text.date(days.first()), text.date(days.last()));
    }

    /// How it stands.
    public Chip chip(Text text) {
        var tone =
                switch (state()) {
                    case RUNNING -> Tone.INFO;
                    case OVER -> Tone.WARN;
                    case SETTLED -> Tone.GOOD;
                    case CUT_SHORT -> Tone.NEUTRAL;
                };
        return new Chip(text.of(state().key()), tone);
    }

    /// Whether what is missing has to be compensated.
    public boolean isOwed() {
        return state() != State.CUT_SHORT;
    }

    /// Whether sales can be entered for it.
    public boolean isOpen() {
        return Step.RECORD_SALE.isPossibleIn(standing.state());
    }

    /// Where it stands.
    public State state() {
        return standing.state();
    }

    /// What it becomes by a step that its table row allows; refused with where it stands.
    Period after(Step step, long seen, String who, String said, Instant now) {
        if (seen != version || !step.isPossibleIn(state())) throw gone();
        var moved = new Standing(step.destination(), now, who);
        return new Period(
                id,
                partnership,
                number,
                days,
                sheet,
                promised,
                rate,
                achieved,
                version + 1,
                moved,
                said);
    }

    /// The same period with other terms; what was sold in it already stays, in its own currency
    /// alone.
    Period under(int otherSheet, Days otherDays, Money amount, BigDecimal otherRate) {
        return new Period(
                id,
                partnership,
                number,
                otherDays,
                otherSheet,
                amount,
                otherRate,
                achieved.currency().equals(amount.currency())
                        ? achieved
                        : Money.none(amount.currency()),
                version + 1,
                standing,
                words);
    }

    /// What is said to whoever comes too late.
    NoLongerPossible gone() {
        return new NoLongerPossible(state().key(), standing.since(), standing.by(), version);
    }
}
