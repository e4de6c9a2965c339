package org.guildhall.escalation;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.guildhall.escalation.passage.EscalationState;
import org.guildhall.escalation.passage.EscalationStore;
import org.guildhall.platform.measure.Measure;
import org.guildhall.platform.measure.Measured;
import org.springframework.stereotype.Component;

/// Escalations that wait for their answer, watched.
@Component
class EscalationMeasures implements Measured {
    private final EscalationStore store;
    private final Clock clock;

    EscalationMeasures(EscalationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        var counts = store.counts();
        var open = new TreeMap<String, Long>();
        Arrays.stream(EscalationState.values())
                .filter(EscalationState::isOpen)
                .forEach(state -> open.put(label(state), counts.getOrDefault(state, 0L)));
        var age = store.oldest().map(then -> Duration.between(then, clock.instant()).toSeconds());
        return List.of(
                Measure.by(
                        "state",
                        "guildhall.escalations.open",
                        "Requests that another team or a desk outside works on, by how far they got",
                        open),
                Measure.of(
                        "guildhall.escalations.oldest.seconds",
                        "How long the oldest of them has waited for an answer",
                        (double) Math.max(0, age.orElse(0L))));
    }

    private static String label(EscalationState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
