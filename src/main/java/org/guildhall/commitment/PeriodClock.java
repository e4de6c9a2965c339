package org.guildhall.commitment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.commitment.Period.Days;
import org.guildhall.commitment.Period.Standing;
import org.guildhall.commitment.Period.State;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.value.Money;
import org.guildhall.terms.Sheets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Begins and ends the periods of commitments. A period has the terms that are in force on its
/// first day; other terms hold for the periods to come. Called twice, or too early, it does
/// nothing.
@Component
class PeriodClock implements EventConsumer, TimerHandler {
    private static final String TIMER = "commitment.period";

    /// Contracts end and terms come into force at the same midnight as periods do: those go first.
    private static final Duration LATER = Duration.ofMinutes(15);

    private static final Set<String> TURNS = Set.of("open", "reopen", "end");

    private final PeriodStore store;
    private final Partnerships partnerships;
    private final ActiveApplications applications;
    private final Contracts contracts;
    private final Sheets sheets;
    private final Chronicle chronicle;
    private final Timers timers;
    private final Clock clock;

    PeriodClock(
            PeriodStore store,
            Partnerships partnerships,
            ActiveApplications applications,
            Contracts contracts,
            Sheets sheets,
            Chronicle chronicle,
            Timers timers,
            Clock clock) {
        this.store = store;
        this.partnerships = partnerships;
        this.applications = applications;
        this.contracts = contracts;
        this.sheets = sheets;
        this.chronicle = chronicle;
        this.timers = timers;
        this.clock = clock;
    }

    /// What a period is made of.
    private record Terms(Commitment commitment, int sheet) {}

    /// A partnership begins, ends, goes on, or goes on with other terms.
    @Override
    @Transactional
    public void accept(Event event) {
        var kind = event.subject().kind();
        if (kind.equals("partnership") && TURNS.contains(event.type())) {
            goOn(
                    partnerships.find(event.subject().id(), new Clockwork()),
                    event.type().equals("open"));
        }
        if (kind.equals("application") && event.type().equals(ActiveApplications.TERMS_CHANGED)) {
            partnerships.ofApplication(event.subject().id()).ifPresent(found -> goOn(found, false));
        }
    }

    @Override
    public String kind() {
        return TIMER;
    }

    /// A period's last day is over.
    @Override
    @Transactional
    public void fire(UUID partnership) {
        goOn(partnerships.find(partnership, new Clockwork()), true);
    }

    /// Ends the period whose last day is over, and begins the next one, in the transaction of
    /// whoever comes before the timer does.
    void catchUp(Partnership partnership) {
        store.of(partnership.id()).stream()
                .findFirst()
                .filter(last -> last.state() == State.RUNNING)
                .filter(last -> !last.days().end().isAfter(clock.instant()))
                .ifPresent(_ -> goOn(partnership, false));
    }

    /// @param whole whether the first period reaches back to the effective date
    private void goOn(Partnership partnership, boolean whole) {
        var zone = partnerships.zone(partnership);
        var last = store.of(partnership.id()).stream().findFirst();
        var terms = terms(partnership);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        if (last.filter(period -> !isClosed(period, partnership)).isPresent()) {
            last.filter(period -> period.days().first().equals(today))
                    .ifPresent(period -> change(period, terms, partnership, zone));
            return;
        }
        if (terms.isEmpty()) return;
        var effective = LocalDate.ofInstant(partnership.effective(), zone);
        var resumed = last.filter(period -> period.state() != State.RUNNING).map(_ -> today);
        var first =
                resumed.or(() -> last.map(period -> period.days().last().plusDays(1)))
                        .orElse(whole ? effective : today);
        begin(partnership, terms.get(), first, last, zone);
    }

    /// When the partnership is over, as far as that is known. After an outage the clocks of
    /// contracts and of periods are late together, and tell in any order: the contract is asked
    /// too.
    private Optional<Instant> over(Partnership partnership) {
        return partnership
                .ended()
                .or(
                        () ->
                                contracts
                                        .running(partnership.application(), new Clockwork())
                                        .flatMap(Contract::over))
                .filter(end -> !end.isAfter(clock.instant()));
    }

    /// A period that has begun on this day, before the clock told of other terms, has those; where
    /// they promise nothing, and nothing was sold under the old ones, it is none.
    private void change(
            Period period, Optional<Terms> terms, Partnership partnership, ZoneId zone) {
        if (terms.isEmpty() && period.achieved().isNothing()) {
            close(period, Step.CUT_SHORT, partnership);
        }
        terms.filter(other -> other.sheet() != period.sheet())
                .map(other -> under(other, period, zone))
                .filter(store::change)
                .ifPresent(
                        changed -> {
                            var step = Step.CHANGE_TERMS;
                            chronicle.append(partnership, changed, step, "", new Clockwork());
                            fireAfter(changed);
                        });
    }

    /// Whether it isn't running, or runs no longer from this moment on.
    private boolean isClosed(Period period, Partnership partnership) {
        if (period.state() != State.RUNNING) return true;
        var end = period.days().end();
        if (partnership.ended().filter(at -> at.isBefore(end)).isPresent()) {
            return close(period, Step.CUT_SHORT, partnership);
        }
        return !end.isAfter(clock.instant()) && close(period, Step.END, partnership);
    }

    /// False when somebody was first, who goes on as well.
    private boolean close(Period period, Step step, Partnership partnership) {
        var by = new Clockwork();
        var closed = period.after(step, period.version(), by.actor().name(), "", clock.instant());
        if (!store.move(closed)) return false;
        chronicle.append(partnership, closed, step, "", by);
        return true;
    }

    /// Begins a period, and all that have begun since when nobody looked; none after the end.
    private void begin(
            Partnership partnership,
            Terms terms,
            LocalDate first,
            Optional<Period> before,
            ZoneId zone) {
        var over = over(partnership);
        var begins = first.atStartOfDay(zone).toInstant();
        if (over.filter(end -> !end.isAfter(begins)).isPresent()) return;
        var period = period(partnership, terms, first, before, zone);
        if (!store.begin(period)) return;
        chronicle.append(partnership, period, Step.BEGIN, "", new Clockwork());
        if (over.filter(end -> end.isBefore(period.days().end())).isPresent()) {
            close(period, Step.CUT_SHORT, partnership);
        } else if (period.days().end().isAfter(clock.instant())) {
            fireAfter(period);
        } else {
            close(period, Step.END, partnership);
            var next = period.days().last().plusDays(1);
            begin(partnership, terms, next, Optional.of(period), zone);
        }
    }

    private Period period(
            Partnership partnership,
            Terms terms,
            LocalDate first,
            Optional<Period> before,
            ZoneId zone) {
        var goesOn = before.filter(period -> period.days().last().plusDays(1).equals(first));
        var anchor = goesOn.map(period -> period.days().anchor()).orElse(first.getDayOfMonth());
        var promised = terms.commitment().amount();
        return new Period(
                Ids.next(),
                partnership.id(),
                before.map(Period::number).orElse(0) + 1,
                days(first, anchor, terms, zone),
                terms.sheet(),
                promised,
                terms.commitment().rate(),
                Money.none(promised.currency()),
                1,
                new Standing(State.RUNNING, clock.instant(), new Clockwork().actor().name()),
                "");
    }

    private static Period under(Terms terms, Period period, ZoneId zone) {
        var days = days(period.days().first(), period.days().anchor(), terms, zone);
        var commitment = terms.commitment();
        return period.under(terms.sheet(), days, commitment.amount(), commitment.rate());
    }

    private static Days days(LocalDate first, int anchor, Terms terms, ZoneId zone) {
        var after = terms.commitment().length().after(first, anchor);
        return new Days(first, after.minusDays(1), anchor, after.atStartOfDay(zone).toInstant());
    }

    private void fireAfter(Period period) {
        timers.at(TIMER, period.partnership(), period.days().end().plus(LATER));
    }

    private Optional<Terms> terms(Partnership partnership) {
        return applications
                .withTerms(partnership.application())
                .flatMap(
                        active -> {
                            var sheet = sheets.version(active.id(), active.terms());
                            return Commitment.of(sheet.values())
                                    .map(each -> new Terms(each, active.terms()));
                        });
    }
}
