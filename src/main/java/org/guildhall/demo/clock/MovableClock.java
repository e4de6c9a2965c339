package org.guildhall.demo.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.guildhall.platform.web.Invalid;

/// The clock of the demo, in the place of the machine's: it runs on, and can be moved forward so
/// that promises and effective dates are seen happening. How far it is ahead outlives a restart.
public class MovableClock extends Clock {
    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final ClockStore store;
    private final Clock machine = Clock.systemUTC();
    private volatile Duration ahead;

    MovableClock(ClockStore store) {
        this.store = store;
        this.ahead = store.ahead();
    }

    /// Moves it to that moment; refused at `date` unless it is later than now.
    public synchronized void moveTo(Instant moment) {
        if (!moment.isAfter(now())) throw Invalid.at("date", "demo.clock.past");
        var further = Duration.between(machine.instant(), moment);
        store.keep(further);
        ahead = further;
    }

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    // The reference keeps the source apart from this clock, whose own withZone would call itself.
    @SuppressWarnings("UnnecessaryMethodReference")
    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource here = this::instant;
        return here.withZone(zone);
    }

    /// Does something as if it were that moment, for this thread alone: the sample world has a
    /// past.
    public <T> T tell(Instant moment, Supplier<T> happening) {
        return ScopedValue.where(TOLD, moment).call(happening::get);
    }

    private Instant now() {
        return machine.instant().plus(ahead);
    }
}
