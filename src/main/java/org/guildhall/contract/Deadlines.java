package org.guildhall.contract;

import java.time.Clock;
import java.util.Map;
import org.guildhall.access.Caller;
import org.guildhall.contract.lifecycle.Action;
import org.guildhall.contract.lifecycle.Afterwards;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.Contract.Halt;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.Passage;
import org.guildhall.contract.service.EnvelopeStore;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.job.Timers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The clocks of a contract that was sent: reminders, and the end of the signing deadline.
@Component
public class Deadlines {
    static final String REMINDER = "contract.reminder";
    static final String EXPIRY = "contract.expiry";

    private final Passage passage;
    private final EnvelopeStore envelopes;
    private final Timers timers;
    private final Events events;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Deadlines(
            Passage passage,
            EnvelopeStore envelopes,
            Timers timers,
            Events events,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.passage = passage;
        this.envelopes = envelopes;
        this.timers = timers;
        this.events = events;
        this.listeners = listeners;
        this.clock = clock;
    }

    /// Starts the clocks of a contract that is being sent.
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Contract sent) {
        timers.at(EXPIRY, sent.id().value(), sent.deadline().orElseThrow());
        plan(sent);
    }

    /// Tells whoever must still sign, and sets the next reminder. Fired too early, or a second
    /// time, it does nothing.
    @Transactional
    public void remind(ContractId id) {
        var caller = new Caller.Clockwork();
        var found = passage.find(id, caller);
        var now = clock.instant();
        var due = found.reminders().stream().filter(time -> !time.isAfter(now));
        var last = due.reduce((_, later) -> later);
        if (!Action.REMIND.isOpenTo(caller, found)
                || last.isEmpty()
                || events.hasHappened(id.value(), Action.REMIND.past(), last.get())) {
            return;
        }
        passage.note(found, Action.REMIND, caller, Map.of("state", found.state().name()));
        plan(found);
    }

    /// Ends a contract whose signing deadline has passed; one that went on stays as it is.
    @Transactional
    public void expire(ContractId id) {
        var caller = new Caller.Clockwork();
        var found = passage.find(id, caller);
        var over = found.deadline().filter(until -> !until.isAfter(clock.instant())).isPresent();
        if (over && Action.EXPIRE.isOpenTo(caller, found)) {
            var ended = passage.step(found, Action.EXPIRE, caller, null, Map.of());
            envelopes.soon(id, clock.instant());
            listeners.publishEvent(ended.ended(caller, "", Afterwards.ANOTHER_CONTRACT));
        }
    }

    /// A contract stands still while its application is on hold: nobody signs it, and no deadline
    /// comes nearer.
    @Transactional(propagation = Propagation.MANDATORY)
    public void halt(ContractId id, String by) {
        var caller = new Caller.Clockwork();
        var found = passage.find(id, caller);
        if (Action.HALT.isOpenTo(caller, found)) {
            passage.halt(found, new Halt(clock.instant(), by), caller);
        }
    }

    /// It goes on where it stood, with as many days left as it had; the signing service is asked
    /// what became of it meanwhile.
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOn(ContractId id) {
        var caller = new Caller.Clockwork();
        var found = passage.find(id, caller);
        if (!Action.GO_ON.isOpenTo(caller, found)) return;
        var going = passage.goOn(found, caller);
        going.deadline().ifPresent(until -> timers.at(EXPIRY, id.value(), until));
        envelopes.soon(id, clock.instant());
        plan(going);
    }

    private void plan(Contract contract) {
        contract.reminders().stream()
                .filter(time -> time.isAfter(clock.instant()))
                .findFirst()
                .ifPresent(time -> timers.at(REMINDER, contract.id().value(), time));
    }
}
