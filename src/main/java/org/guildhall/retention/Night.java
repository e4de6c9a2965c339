package org.guildhall.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Every night, on one node, erases what has become due.
@Component
class Night implements TimerHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Night.class);
    private static final UUID ONE = new UUID(0, 49);
    private static final LocalTime HOUR = LocalTime.of(2, 30);

    private final Planner planner;
    private final Clearing clearing;
    private final Timers timers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    Night(
            Planner planner,
            Clearing clearing,
            Timers timers,
            TransactionTemplate transaction,
            Clock clock,
            Settings settings) {
        this.planner = planner;
        this.clearing = clearing;
        this.timers = timers;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = settings.sites().getFirst().zone();
    }

    @EventListener(ApplicationReadyEvent.class)
    void plan() {
        transaction.executeWithoutResult(_ -> timers.at(kind(), ONE, next()));
    }

    @Override
    public String kind() {
        return "retention.night";
    }

    @Override
    public void fire(UUID id) {
        plan();
        for (var data : DataClass.values()) erase(data);
    }

    private void erase(DataClass data) {
        var things = clearing.carryOut(planner.plan(data), new Clockwork());
        if (things == 0) return;
        LOG.atInfo().addKeyValue("class", data.label()).addKeyValue("things", things).log("erased");
    }

    private Instant next() {
        var now = clock.instant().atZone(zone);
        var tonight = now.with(HOUR);
        return (tonight.isAfter(now) ? tonight : tonight.plusDays(1)).toInstant();
    }
}
