package org.guildhall.platform.job;

import java.time.Clock;
import java.util.List;
import org.guildhall.platform.measure.Measure;
import org.guildhall.platform.measure.Measured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Timers, watched.
@Component
class TimerMeasures implements Measured {
    private final TimerQueue queue;
    private final Clock clock;

    TimerMeasures(JdbcClient sql, Clock clock) {
        this.queue = new TimerQueue(sql);
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        var timing = queue.timing(clock.instant());
        return List.of(
                Measure.of(
                        "guildhall.jobs.late",
                        "Jobs that should have begun more than a minute ago",
                        timing.late()),
                Measure.of(
                        "guildhall.jobs.failing",
                        "Jobs that failed last time and are tried again",
                        timing.failing()),
                Measure.of("guildhall.jobs.waiting", "Jobs that wait", timing.waiting()));
    }
}
