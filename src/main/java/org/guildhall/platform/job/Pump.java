package org.guildhall.platform.job;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Empties a queue in the database: works until nothing is left, then waits to be woken, at most a
/// second (another node may have filled the queue). Stops cleanly after the piece in hand.
public abstract class Pump implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    private static final int IDLE_MILLIS = 1000;

    private final String name;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    protected Pump(String name) {
        this.name = name;
    }

    /// Does one piece of work; false when there was none.
    protected abstract boolean work() throws InterruptedException;

    /// Looks at the queue now.
    public void wake() {
        woken.release();
    }

    /// Looks at the queue as soon as the current transaction is committed.
    public void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wake();
                    }
                });
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            if (thread != null) thread.join(10_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                if (!workSafely()) {
                    var _ = woken.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                    woken.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private boolean workSafely() throws InterruptedException {
        try {
            return work();
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("pump", name)
                    .addKeyValue("failure", failure)
                    .log("queue out of reach");
            return false;
        }
    }
}
