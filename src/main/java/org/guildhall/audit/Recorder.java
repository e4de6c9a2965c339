package org.guildhall.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.Looked;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.event.Whence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the trail: a change once its history is handed on, a look at the end of the very
/// transaction that shows it. Last, as whoever writes into it keeps all others waiting.
@Component
class Recorder implements EventConsumer {
    private static final int SALT = 16;

    private final TrailStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Recorder(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.store = new TrailStore(sql);
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void accept(Event event) {
        var head = store.lockedHead(); // what is erased meanwhile is read as it is then
        store.unwritten(event.id())
                .ifPresent(history -> add(head, history.deed(), history.details(), false));
    }

    /// Whoever erases waits for entries that are being written, and keeps others out until its
    /// transaction ends: none is to tell what history has lost meanwhile.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        var _ = store.lockedHead();
    }

    /// Whoever writes into the trail keeps all others waiting until its transaction ends.
    @Override
    public boolean isLast() {
        return true;
    }

    /// What somebody looks at may come from far away, so nobody waits for it.
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    public void looked(Looked look) {
        transaction.executeWithoutResult(_ -> write(look));
    }

    private void write(Looked look) {
        var actor = look.caller().actor();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var act = look.of().kind() + ".looked";
        var deed = new Deed(now, act, look.of(), actor.id(), actor.role(), null, look.what());
        var details =
                new Details(actor.name(), Whence.address().orElse(""), look.name(), null, null);
        add(store.lockedHead(), deed, details, true);
    }

    /// Notes of which entries the details were just erased, in the very transaction that did it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(Subject about, List<Long> numbers) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = Actor.SYSTEM;
        var deed = new Deed(now, Erased.ACT, about, by.id(), by.role(), null, Erased.note(numbers));
        var details = new Details(by.name(), "", "", null, null);
        add(store.lockedHead(), deed, details, true);
    }

    private void add(TrailStore.Head head, Deed deed, Details details, boolean own) {
        var bytes = new byte[SALT];
        random.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        var digest = details.digest(salt);
        var entry =
                new Entry(
                        head.number() + 1,
                        deed,
                        digest,
                        head.hash(),
                        deed.hash(head.hash(), digest));
        store.add(entry, salt, own ? Optional.of(details) : Optional.empty());
    }
}
