package org.guildhall.platform.job;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says again and again that something is still in hand, until it is closed; the process that dies
/// says nothing more, and another takes over.
public final class Held implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Held.class);

    private final Duration pause;
    private final Runnable say;
    private final Thread thread;
    private volatile boolean over;

    private Held(Duration pause, Runnable say) {
        this.pause = pause;
        this.say = say;
        this.thread = Thread.ofVirtual().name("held").start(this::run);
    }

    /// Says so after each pause; the first time after one.
    public static Held every(Duration pause, Runnable say) {
        return new Held(pause, say);
    }

    /// Returns once nothing more will be said.
    @Override
    public void close() {
        over = true; // whatever is said at this moment may take the interruption for itself
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!over) {
                Thread.sleep(pause);
                sayOnce();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// What went wrong once, as a database that was away for a moment, may go well the next time.
    private void sayOnce() {
        try {
            say.run();
        } catch (RuntimeException failure) {
            LOG.atWarn().addKeyValue("failure", failure).log("could not be held on to");
        }
    }
}
