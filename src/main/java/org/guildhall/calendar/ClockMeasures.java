package org.guildhall.calendar;

import java.time.Clock;
import java.util.List;
import org.guildhall.platform.measure.Measure;
import org.guildhall.platform.measure.Measured;
import org.springframework.stereotype.Component;

/// Promises, watched.
@Component
class ClockMeasures implements Measured {
    private final ClockStore store;
    private final Clock clock;

    ClockMeasures(ClockStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        var running = store.running(clock.instant());
        return List.of(
                Measure.of("guildhall.clocks.running", "Promises that run", running.all()),
                Measure.of(
                        "guildhall.clocks.overdue",
                        "Promises that run and are past their day",
                        running.overdue()));
    }
}
