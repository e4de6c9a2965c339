package org.guildhall.platform.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Has a mailbox read once a minute, by one node. The next round is set before this one begins, so
/// that nothing that goes wrong ends them.
public abstract class MailboxRounds implements TimerHandler {
    private static final UUID ONE = new UUID(0, 0);

    private final String kind;
    private final Timers timers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();

    /// @param kind the kind of its timer, such as `platform.returns`
    protected MailboxRounds(
            String kind, Timers timers, TransactionTemplate transaction, Clock clock) {
        this.kind = kind;
        this.timers = timers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether there is a mailbox to read.
    protected abstract boolean isThere();

    /// Reads it.
    protected abstract void read();

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (isThere()) next();
    }

    @Override
    public final String kind() {
        return kind;
    }

    /// Two nodes that set the same minute set it once. A round that takes longer than a minute
    /// leaves the next one out.
    @Override
    public final void fire(UUID id) {
        if (!isThere()) return;
        next();
        if (!reading.compareAndSet(false, true)) return;
        try {
            read();
        } finally {
            reading.set(false);
        }
    }

    private void next() {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
        transaction.executeWithoutResult(_ -> timers.at(kind, ONE, minute));
    }
}
