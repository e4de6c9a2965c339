package org.guildhall.contract.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.job.Timers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The clocks of a contract in force: reminders that it is to be renewed, and its end.
@Component
public class Renewals {
    /// The timer of the next reminder.
    public static final String REMINDER = "contract.renewal";

    /// The timer of the end of the last day.
    public static final String END = "contract.end";

    /// Days before the end on which both sides are reminded.
    private static final List<Integer> DAYS = List.of(60, 30, 7);

    private final ContractStore store;
    private final Passage passage;
    private final Events events;
    private final Timers timers;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Renewals(
            ContractStore store,
            Passage passage,
            Events events,
            Timers timers,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.store = store;
        this.passage = passage;
        this.events = events;
        this.timers = timers;
        this.listeners = listeners;
        this.clock = clock;
    }

    /// Starts the clocks of a contract that is complete; one without a term of its own has none.
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Contract complete) {
        if (!complete.hasTerm()) return;
        timers.at(END, complete.id().value(), complete.over().orElseThrow());
        plan(complete);
    }

    /// Reminds both sides of the end that is near, once for each of its days, unless the renewal is
    /// signed.
    @Transactional
    public void remind(ContractId id) {
        var caller = new Clockwork();
        var contract = passage.find(id, caller);
        if (renewal(contract).isPresent()) return;
        var due = times(contract).stream().filter(time -> !time.isAfter(clock.instant())).count();
        var known = happened(contract, Action.REMIND_RENEWAL);
        if (due > known && Action.REMIND_RENEWAL.isOpenTo(caller, contract)) {
            var last = contract.lastDay().orElseThrow().toString();
            passage.note(contract, Action.REMIND_RENEWAL, caller, Map.of("last", last));
        }
        plan(contract);
    }

    /// The contract's last day is over. When the renewal goes on from here nothing else happens;
    /// otherwise others are told.
    @Transactional
    public void end(ContractId id) {
        var caller = new Clockwork();
        var contract = passage.find(id, caller);
        var over = contract.over().filter(end -> !end.isAfter(clock.instant()));
        if (over.isEmpty()
                || happened(contract, Action.RUN_OUT) + happened(contract, Action.GIVE_WAY) > 0
                || !Action.RUN_OUT.isOpenTo(caller, contract)) {
            return;
        }
        var last = contract.lastDay().orElseThrow().toString();
        var goesOn = renewal(contract).filter(renewal -> goesOn(contract, renewal));
        if (goesOn.isPresent()) {
            var by = Map.of("last", last, "by", goesOn.get().number());
            passage.note(contract, Action.GIVE_WAY, caller, by);
            return;
        }
        passage.note(contract, Action.RUN_OUT, caller, Map.of("last", last));
        listeners.publishEvent(new ContractRanOut(id, contract.application(), over.get()));
    }

    private Optional<Contract> renewal(Contract contract) {
        return store.of(contract.application()).stream()
                .filter(other -> other.renews(contract.id()))
                .findFirst();
    }

    /// Whether there is no day between the two.
    private static boolean goesOn(Contract contract, Contract renewal) {
        var last = contract.lastDay().orElseThrow();
        return !renewal.effective().orElseThrow().isAfter(last.plusDays(1));
    }

    private void plan(Contract contract) {
        times(contract).stream()
                .filter(time -> time.isAfter(clock.instant()))
                .findFirst()
                .ifPresent(time -> timers.at(REMINDER, contract.id().value(), time));
    }

    private static List<Instant> times(Contract contract) {
        var zone = contract.draft().zone();
        return contract.lastDay().stream()
                .flatMap(last -> DAYS.stream().map(last::minusDays))
                .map(day -> day.atStartOfDay(zone).toInstant())
                .toList();
    }

    private long happened(Contract contract, Action action) {
        return events.of(contract.id().value()).stream()
                .filter(event -> event.type().equals(action.past()))
                .count();
    }
}
