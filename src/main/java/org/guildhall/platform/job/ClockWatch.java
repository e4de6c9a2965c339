package org.guildhall.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Wakes the timers when the clock was set back. They wait by it, and would go on waiting until it
/// has come to where it was before.
@Component
class ClockWatch extends Pump {
    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration NOTHING = Duration.ofSeconds(1);

    private final Scheduler timers;
    private final Clock clock;
    private Instant last;

    ClockWatch(Scheduler timers, Clock clock) {
        super("clock-watch");
        this.timers = timers;
        this.clock = clock;
        this.last = clock.instant();
    }

    @Override
    protected boolean work() {
        var now = clock.instant();
        var back = Duration.between(now, last);
        last = now;
        if (back.compareTo(NOTHING) > 0) {
            LOG.atWarn().addKeyValue("back", back).log("the clock was set back");
            timers.triggerCheckForDueExecutions();
        }
        return false;
    }
}
