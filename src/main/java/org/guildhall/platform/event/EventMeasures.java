package org.guildhall.platform.event;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.guildhall.platform.measure.Measure;
import org.guildhall.platform.measure.Measured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The outbox, watched.
@Component
class EventMeasures implements Measured {
    private final EventQueue queue;
    private final Clock clock;

    EventMeasures(JdbcClient sql, Clock clock) {
        this.queue = new EventQueue(sql);
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        var depth = queue.depth();
        var age = depth.oldest().map(then -> Duration.between(then, clock.instant()).toSeconds());
        return List.of(
                Measure.of(
                        "guildhall.outbox.waiting",
                        "Events that wait to be handed on",
                        depth.waiting()),
                Measure.of(
                        "guildhall.outbox.failing",
                        "Events of these that were tried in vain",
                        depth.failing()),
                Measure.of(
                        "guildhall.outbox.oldest.seconds",
                        "How long the oldest of them has waited",
                        (double) Math.max(0, age.orElse(0L))));
    }
}
