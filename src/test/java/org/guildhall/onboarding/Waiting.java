package org.guildhall.onboarding;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Waits for what happens by itself: a timer, a letter.
public final class Waiting {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 100;

    private Waiting() {}

    /// The first thing that is found.
    public static <T> T until(String what, Supplier<Optional<T>> look) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            var found = look.get();
            if (found.isPresent()) return found.get();
            pause();
        }
        throw new AssertionError("waited in vain for " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
