package org.guildhall.inbound;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.guildhall.platform.measure.Measure;
import org.guildhall.platform.measure.Measured;
import org.springframework.stereotype.Component;

/// Mails that came in, watched.
@Component
class InboundMeasures implements Measured {
    private static final Duration RECENT = Duration.ofDays(7);

    private final ArrivalStore store;
    private final Clock clock;

    InboundMeasures(ArrivalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        var now = clock.instant();
        var outcomes = new TreeMap<String, Long>();
        for (var state : ArrivalState.values()) outcomes.put(state.label(), 0L);
        outcomes.putAll(store.outcomes(now.minus(RECENT)));
        var age = store.oldest().map(then -> Duration.between(then, now).toSeconds());
        return List.of(
                Measure.by(
                        "outcome",
                        "guildhall.inbound.mails",
                        "Mails for the support desk by what became of them; but for those that wait, in"
                                + " seven days",
                        outcomes),
                Measure.of(
                        "guildhall.inbound.oldest.seconds",
                        "How long the oldest mail that came in has waited to be sorted",
                        (double) Math.max(0, age.orElse(0L))));
    }
}
