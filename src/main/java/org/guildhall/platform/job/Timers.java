package org.guildhall.platform.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Timers that survive restarts and fire once across all nodes. Setting one joins the caller's
/// transaction.
@Component
public class Timers {
    private final ObjectProvider<SchedulerClient> scheduler;

    Timers(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    /// Fires the handler of that kind for that object at that time. An earlier setting is left to
    /// fire as well: it may be firing at this very moment, and then it can't be moved any more.
    @Transactional(propagation = Propagation.MANDATORY)
    public void at(String kind, UUID id, Instant when) {
        var timer = TimerTask.TIMER.instance(TimerTask.name(kind, id, when)).build();
        scheduler.getObject().schedule(timer, when, ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }
}
