package org.guildhall.platform.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Empties a queue in the database, in one lane or several: each works until nothing is left, then
/// waits to be woken, at most a second (another node may have filled the queue). A piece that comes
/// in wakes one lane, since each that looks costs a transaction; whoever finds a second piece at
/// once calls another lane. Stops cleanly after the pieces in hand.
public abstract class Pump implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    private static final int IDLE_MILLIS = 1000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final String name;
    private final int lanes;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private List<Thread> threads = List.of();

    protected Pump(String name) {
        this(name, 1);
    }

    /// @param lanes how many pieces of work are done at a time, each by [#work]
    protected Pump(String name, int lanes) {
        this.name = name;
        this.lanes = lanes;
    }

    /// Does one piece of work; false when there was none.
    protected abstract boolean work() throws InterruptedException;

    /// Looks at the queue as soon as the current transaction is committed, for a piece that it
    /// brought.
    public void wakeAfterCommit() {
        wakeAfterCommit(1);
    }

    /// The same, for so many pieces.
    public void wakeAfterCommit(int pieces) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wake(pieces);
                    }
                });
    }

    @Override
    public void start() {
        running = true;
        threads =
                IntStream.range(0, lanes)
                        .mapToObj(lane -> Thread.ofVirtual().name(name, lane).start(this::run))
                        .toList();
    }

    @Override
    public void stop() {
        running = false;
        wake(lanes);
        try {
            for (var thread : threads) thread.join(LONGEST_WAIT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Looks at the queue now, in one lane.
    protected final void wake() {
        wake(1);
    }

    private void wake(int pieces) {
        var asleep = lanes - woken.availablePermits();
        if (asleep > 0) woken.release(Math.min(asleep, pieces));
    }

    private void run() {
        var found = 0;
        while (running) {
            try {
                if (workSafely()) {
                    if (++found > 1 && lanes > 1) wake();
                } else {
                    found = 0;
                    var _ = woken.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private boolean workSafely() throws InterruptedException {
        try {
            return work();
        } catch (RuntimeException | Error failure) { // a lane that ends is missed until the restart
            LOG.atWarn()
                    .addKeyValue("pump", name)
                    .addKeyValue("failure", failure)
                    .log("queue out of reach");
            return false;
        }
    }
}
