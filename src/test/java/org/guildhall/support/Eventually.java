package org.guildhall.support;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Looks until something that happens by itself has happened: a timer, a letter, an event.
public final class Eventually {
    /// What happens may wait behind thousands, where another test moved the clock on and the
    /// machine is small.
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final int PAUSE_MILLIS = 20;

    private Eventually() {}

    /// The first thing that is found.
    public static <T> T found(String what, Supplier<Optional<T>> look) {
        return found(LONGEST, () -> what, look);
    }

    /// The same, where only the moment of giving up can tell what is missing.
    public static <T> T found(Supplier<String> what, Supplier<Optional<T>> look) {
        return found(LONGEST, what, look);
    }

    /// Until that is so.
    public static void holds(String what, BooleanSupplier look) {
        holds(LONGEST, () -> what, look);
    }

    /// The same, where only the moment of giving up can tell what is missing.
    public static void holds(Supplier<String> what, BooleanSupplier look) {
        holds(LONGEST, what, look);
    }

    /// The same for what takes longer than anything else.
    public static void holds(Duration longest, Supplier<String> what, BooleanSupplier look) {
        var _ = found(longest, what, () -> Optional.of(true).filter(_ -> look.getAsBoolean()));
    }

    /// The same for what takes longer than anything else.
    public static <T> T found(Duration longest, Supplier<String> what, Supplier<Optional<T>> look) {
        var end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            var found = look.get();
            if (found.isPresent()) return found.get();
            pause();
        }
        throw new AssertionError("waited in vain for " + what.get());
    }

    /// The moment between two looks.
    public static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped while waiting", stopped);
        }
    }
}
